import { defineDetector } from '../../detector.ts';
import { maySeed } from '../../secrets/seed-words.ts';

const lengths = new Set([12, 15, 18, 21, 24]);

export default defineDetector({
  id: 'seed-phrase',
  title: 'Wallet seed phrase',
  category: 'credentials',
  severity: 'high',
  patterns: [
    {
      // Behind its name, in one line or one word a line.
      regex:
        /(?:seed|mnemonic|recovery phrase|secret phrase|backup phrase|wiederherstellungsphrase|frase semilla|frase de recuperación|phrase de récupération|助记词)[^\n]{0,30}?[:\n"'`=][ \t]{0,3}[\n"'`]{0,3}[ \t]{0,3}(?<value>(?:\d{1,2}[.):]?[ \t]{1,2})?[a-z]{3,8}(?:(?:[ \t]{1,3}|,[ \t]{0,2}|[ \t]?\n)(?:\d{1,2}[.):]?[ \t]{1,2})?[a-z]{3,8}){11,23})(?![\w])/iy,
      at: {
        literals: [
          'seed',
          'mnemonic',
          'recovery phrase',
          'secret phrase',
          'backup phrase',
          'wiederherstellungsphrase',
          'frase semilla',
          'frase de recuperación',
          'phrase de récupération',
          '助记词',
        ],
      },
      confidence: 0.96,
      evidence: 'a dozen words of the list of wallets',
    },
  ],
  validate({ value }) {
    const words = value.toLowerCase().match(/[a-z]+/g) ?? [];
    return lengths.has(words.length) && words.every(maySeed) && new Set(words).size > 8
      ? undefined
      : false;
  },
  normalise: (value) => (value.toLowerCase().match(/[a-z]+/g) ?? []).join(' '),
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
  examples: {
    match: [
      'my seed phrase: «velvet orbit mango ladder frozen pupil gravity tattoo lemon harvest quiz sniff»',
      'Mnemonic\n«1. velvet\n2. orbit\n3. mango\n4. ladder\n5. frozen\n6. pupil\n7. gravity\n8. tattoo\n9. lemon\n10. harvest\n11. quiz\n12. sniff»',
    ],
    ignore: [
      [
        'seed: please water these plants often because they will die soon without any care today',
        'a sentence',
      ],
      ['mnemonic: every good boy does fine', 'another mnemonic'],
    ],
  },
});
