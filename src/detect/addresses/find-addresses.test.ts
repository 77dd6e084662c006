import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReading } from '../reading.ts';
import { findAddresses } from './find-addresses.ts';

function found(text: string, least = 0.5): string[] {
  const { candidates, lower } = createReading(text);
  return [...findAddresses(text, candidates(), lower)]
    .filter(({ confidence }) => confidence >= least)
    .map(({ start, end }) => text.slice(start, end));
}

describe('findAddresses', () => {
  it.each([
    '742 Evergreen Terrace, Springfield, OR 97403',
    '28874 W State Rte 120',
    '10810 Avenue H',
    '7257 S. State',
    '400 East West Highway, # 718',
    '1407 herron dr jefferson city mo 65101',
    'N79W5406 Bywater Ln, Cedarburg, WI 53012',
    'PO Box 318, Fairport, NY 14450',
    '10 Downing Street\nLondon\nSW1A 2AA',
    '200 Wellington Street West, Toronto, ON M5V 3C7',
    '483 George Street, Sydney NSW 2000',
    'Gartenstraße 12a, 50667 Köln',
    '14 rue de la Paix, 75002 Paris',
    'Calle de Alcalá, 45, 28014 Madrid',
    'Carrera 7 # 32-16, Bogotá',
    'Avenida Paulista, 1578',
    'ul. Nowy Świat 15/17, 00-029 Warszawa',
    'Váci utca 20\nBudapest\n1052',
    'İstiklal Caddesi No:142, 34430 İstanbul',
    'Rruga Mine Peza 86\n1000 Tirana\nAlbania',
    'Jalan M.H. Thamrin No. 10, Jakarta Pusat 10230',
    'Plot 7, Kampala Road, Kampala',
    'ул. Ленина, д. 5, Москва',
    'Ермού 56, 105 63 Αθήνα',
    'رחוב דיזנגוף 50, תל אביב 6433222',
    '99 ถนนสีลม\nกรุงเทพมหานคร 10500',
    'दरबार मार्ग 8, काठमाडौँ 44600',
    '上海市浦东新区世纪大道100号',
    '東京都千代田区丸の内一丁目9-1',
    '서울특별시 종로구 세종대로 175',
  ])('finds %j in whole', (address) => {
    expect(found(address)).toEqual([address]);
  });

  it('leaves the sentence around it alone', () => {
    expect(found('She moved to 12 Oak Street, Apt. 4, Springfield, OR 97403 in May.')).toEqual([
      '12 Oak Street, Apt. 4, Springfield, OR 97403',
    ]);
    expect(found('Please send it to Ilica 25, 10000 Zagreb before Friday.')).toEqual([
      'Ilica 25, 10000 Zagreb',
    ]);
  });

  it.each([
    'take 2 steps this way to learn',
    'I walked 12 blocks down the street',
    'on September 25 in St. George, Utah',
    'just after 10 p.m. CT on Monday',
    'Almost 700,000 Syrians live there',
    'Windows 10, 2019 Edition',
    'In 2005, a jury found it',
    'GOTO 9700\n9710 RETURN',
    'Table 3, Figure 4',
    'listening on 62270',
    'in 1563, 1593, 1603 and 1636',
    '经理有20年成功经验',
    'Great Expectations (2008)',
  ])('finds nothing in %j', (text) => {
    expect(found('12 Oak Street')).toEqual(['12 Oak Street']);
    expect(found(text)).toEqual([]);
  });

  it('is surer of a street with its town than of the street alone', () => {
    expect(found('12 Oak Street', 0.9)).toEqual([]);
    expect(found('12 Oak Street, Springfield, OR 97403', 0.9)).toHaveLength(1);
  });

  it('finds an address before and behind a text of nothing but names and numbers', () => {
    const noise = 'Aa 1, '.repeat(2000);
    expect(found(`12 Oak Street, Springfield, OR 97403\n\n${noise}`)[0]).toMatch(/^12 Oak/);
    expect(found(`${noise}\n\n12 Oak Street, Springfield, OR 97403`)[0]).toContain('12 Oak Street');
  });

  it('stays within the text, in order and apart', () => {
    const words = fc.constantFrom(
      '12',
      '75002',
      'Rue',
      'Street',
      'Oak',
      'NY',
      'Paris',
      'France',
      'ул.',
      '路',
      '北京市',
      '号',
      ',',
      '\n',
      ' ',
      '#',
      'Apt',
      '.',
      'de',
      'P.O. Box',
      '서울시',
      '로',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        const { candidates, lower } = createReading(text);
        for (const { start, end } of findAddresses(text, candidates(), lower)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
