import { between, pick, type Random } from './random.ts';

/** Lines of prose too short for a sentence: dates, places, numbers to call, names, remarks. */

const split = (words: string) => words.split(' ');
const months = split(
  'January March April August November januar mai Dezember janvier février juillet enero marzo agosto gennaio luglio janeiro kwietnia maja grudnia mars augusti oktober ocak января мая',
);
const people = split(
  'Anna Tom Maria Jan Lukas Sofia Pierre Chen Yuki Omar Elena Piotr Ingrid Fatima Carlos Nadia Berg Kowalski Meyer Dubois Rossi Silva Novak Tanaka Haddad Olsen Smith',
);
const places = split(
  'Berlin Warszawa Lyon Madrid Porto Utrecht Oslo Leeds Brno Napoli Graz Basel Gdynia Bristol Denver Toronto',
);
const streets = [
  'High Street',
  'Lindenweg',
  'rue du Port',
  'ul. Polna',
  'Via Verdi',
  'Calle Mayor',
  'Dorpsstraat',
  'Oak Avenue',
];
const businesses = split(
  'GreenLeaf NorthStar BlueRiver SunTrade eHome SmartDoor CityBank GoldLine',
);
const verbs = [
  'visit',
  'see',
  'call',
  'ask',
  'meet',
  'until',
  'do',
  'am',
  'le',
  'from',
  'bis',
  'od',
  'dal',
  'on',
  'by',
];
const units = ['EUR', '€', 'USD', '$', 'kg', 'km', '%', 'zł', 'h', 'GB', 'min'];
const n = (r: Random, low: number, high: number) => String(between(r, low, high));
const name = (r: Random) => `${pick(r, people)} ${pick(r, people)}`;
const digits = (r: Random, size: number) => Array.from({ length: size }, () => n(r, 0, 9)).join('');

const day = (r: Random): string =>
  pick(r, [
    () => `${n(r, 1, 28)} ${pick(r, months)} ${n(r, 1990, 2030)}`,
    () => `${n(r, 1, 28)}. ${pick(r, months)} ${n(r, 1990, 2030)}`,
    () => `${pick(r, months)} ${n(r, 1990, 2030)}`,
    () => `${n(r, 1, 28)}.${n(r, 1, 12)}.${n(r, 1990, 2030)}`,
    () => `${n(r, 1, 12)}/${n(r, 1, 28)}/${n(r, 1990, 2030)}`,
    () => `${n(r, 1990, 2030)}-0${n(r, 1, 9)}-1${n(r, 0, 9)}`,
    () => `${n(r, 2000, 2030)}年${n(r, 1, 12)}月${n(r, 1, 28)}日`,
    () => `${n(r, 1, 28)} ${pick(r, months)} ${n(r, 1990, 2030)} r.`,
    () => `Q${n(r, 1, 4)} ${n(r, 2015, 2030)}`,
  ])();
const phone = (r: Random): string =>
  pick(r, [
    () => `+${n(r, 20, 99)} ${digits(r, 3)} ${digits(r, 3)} ${digits(r, 4)}`,
    () => `(${digits(r, 3)}) ${digits(r, 3)}-${digits(r, 4)}`,
    () => `0${digits(r, 3)} ${digits(r, 6)}`,
    () => `${digits(r, 3)}.${digits(r, 3)}.${digits(r, 4)} ext. ${digits(r, 3)}`,
    () => `0${digits(r, 2)}/${digits(r, 7)}`,
  ])();
const number = (r: Random): string =>
  pick(r, [
    () =>
      `${pick(r, ['Nr.', 'No.', '#', 'Ref:', 'Order #', 'INV-', 'Case ', 'AB-'])}${digits(r, 6)}`,
    () => `${n(r, 1, 999)}.${digits(r, 3)},${digits(r, 2)} ${pick(r, units)}`,
    () => `${pick(r, units)} ${n(r, 1, 999)},${digits(r, 3)}.${digits(r, 2)}`,
    () => `${n(r, 1, 999)} ${pick(r, units)}`,
    () => `${n(r, 1, 12)}:${n(r, 10, 59)} - ${n(r, 1, 12)}:${n(r, 10, 59)}`,
    () => `${digits(r, 4)} ${digits(r, 4)} ${digits(r, 4)} ${digits(r, 4)}`,
    () => `${digits(r, 2)}-${digits(r, 2)}-${digits(r, 2)} ${digits(r, 8)}`,
    () => `p. ${n(r, 1, 50)}-${n(r, 51, 99)}`,
    () => `BMI = ${n(r, 18, 40)}`,
  ])();
const place = (r: Random): string =>
  pick(r, [
    () => `${n(r, 1, 200)} ${pick(r, streets)}`,
    () => `${pick(r, streets)} ${n(r, 1, 200)}/${n(r, 1, 40)}`,
    () => `${digits(r, 5)} ${pick(r, places)}`,
    () => `${digits(r, 2)}-${digits(r, 3)} ${pick(r, places)}`,
    () => `${pick(r, places)}, ${pick(r, ['TX', 'CA', 'NSW', 'UK', 'PL'])} ${digits(r, 5)}`,
    () => `Room ${n(r, 1, 40)}B, ${pick(r, places)}`,
  ])();
const labels = split(
  'Name Phone Tel Fax Mobile Date Address Email Ort Datum Kunde Nom Téléphone Adresse Nombre Fecha Teléfono Imię Adres Data Naam Telefoon DOB Passport Account Attn',
);

const forms: ((r: Random) => string)[] = [
  day,
  (r) => `${pick(r, verbs)} ${day(r)}`,
  phone,
  (r) => `${pick(r, ['Tel.', 'call', 'fax', 'ring me on', 'mobile'])} ${phone(r)}`,
  number,
  place,
  name,
  (r) =>
    `${pick(r, verbs)} ${pick(r, businesses)}.${pick(r, ['com', 'co.uk', 'de', 'pl'])} ${pick(r, ['today', 'now', 'for details', ''])}`.trimEnd(),
  (r) => `${pick(r, labels)}: ${pick(r, [day, phone, number, place, name])(r)}`,
  (r) => `${pick(r, labels)} ${pick(r, [phone, number])(r)}`,
  (r) => `${name(r)}, ${place(r)}`,
  (r) =>
    `${pick(r, ['Hi', 'Dear', 'Hallo', 'Bonjour', 'Hola', 'Ciao', 'Cześć'])} ${pick(r, people)}${pick(r, [',', '!', '', ':'])}`,
  (r) =>
    pick(r, [
      'Best regards,',
      'Mit freundlichen Grüßen',
      'Cordialement',
      'thx!!',
      'OK?',
      'FYI',
      'see above',
      'yes',
      'Thanks :)',
      'BR',
      '???',
      'any news?',
      'c/o',
      'tbd',
    ]),
  (r) => `${pick(r, people).toUpperCase()}, ${pick(r, people).toUpperCase()}`,
  (r) => `@${pick(r, people).toLowerCase()} #${pick(r, places).toLowerCase()}`,
  (r) => `${pick(r, people).toLowerCase()}.${pick(r, people).toLowerCase()}@example.com`,
];

/** One to eight such lines, of one form or of several. */
export function shortNotes(random: Random): string[] {
  const one = pick(random, forms);
  const mixed = between(random, 0, 9) < 7;
  const size = between(random, 0, 9) < 6 ? between(random, 1, 2) : between(random, 3, 8);
  return Array.from({ length: size }, () => (mixed ? pick(random, forms) : one)(random));
}
