const given = [
  'Anja',
  'Bruno',
  'Carla',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Henrik',
  'Ines',
  'Jonas',
];
const family = [
  'Albers',
  'Bianchi',
  'Castell',
  'Dorn',
  'Eklund',
  'Falk',
  'Grimaldi',
  'Hollmann',
  'Ivarsson',
  'Jahnke',
  'Kovac',
  'Lindqvist',
];

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Made-up customers, all different; the phone numbers are those that Ofcom keeps for films. */
export function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, n) => {
    const first = given[n % given.length] ?? '';
    const last = family[Math.floor(n / given.length) % family.length] ?? '';
    return {
      name: `${first} ${last}`,
      email: `${first}.${last}@velmora-handel.de`.toLowerCase(),
      phone: `+44 20 7946 ${String(n + 10).padStart(4, '0')}`,
    };
  });
}

/** As it comes out of a spreadsheet. */
export function customerList(count: number): string {
  const rows = people(count).map(({ name, email, phone }) => [name, email, phone].join('\t'));
  return [['Customer', 'E-mail', 'Phone'].join('\t'), ...rows].join('\n');
}
