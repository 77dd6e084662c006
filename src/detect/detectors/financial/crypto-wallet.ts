import { defineDetector } from '../../detector.ts';
import { passesBech32 } from '../../identifiers/bech32.ts';

/** Letters and digits of Base58, which leaves out 0, O, I and l. */
const base58 = '[1-9A-HJ-NP-Za-km-z]';
const alone = (source: string): RegExp => new RegExp(`(?<![\\w/+=.-])${source}(?![\\w/+=-])`, 'y');

export default defineDetector({
  id: 'crypto-wallet',
  title: 'Crypto wallet',
  category: 'financial',
  severity: 'medium',
  patterns: [
    {
      regex: alone('(?:bc1|tb1|ltc1|BC1|LTC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{25,87}'),
      at: 'token',
      shortest: 29,
      confidence: 0.6,
      evidence: 'Bech32 address',
    },
    {
      regex: alone('0x[0-9a-fA-F]{40}'),
      at: 'token',
      shortest: 42,
      confidence: 0.8,
      evidence: 'Ethereum address',
    },
    {
      regex: alone(`[13LMrTD]${base58}{24,43}`),
      at: 'token',
      shortest: 25,
      confidence: 0.45,
      evidence: 'Base58 address',
    },
    {
      regex: alone(`${base58}{43,44}`),
      at: 'token',
      shortest: 43,
      confidence: 0.3,
      evidence: 'Base58 address',
    },
  ],
  validate({ value }) {
    if (/^(?:bc|tb|ltc)1/i.test(value)) return passesBech32(value);
    if (value.startsWith('0x')) return /^0x(?:0{8}|(.)\1{7})/.test(value) ? false : undefined;
    const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
    return isMixed ? undefined : false;
  },
  context: [
    'btc',
    'btc address',
    'bitcoin address',
    'wallet address',
    'eth address',
    'crypto address',
    'xrp address',
    'usdt address',
    'litecoin address',
    'solana address',
    'bitcoin',
    'wallet',
    'wallets',
    'eth',
    'ethereum',
    'ltc',
    'litecoin',
    'xrp',
    'ripple',
    'trx',
    'tron',
    'solana',
    'sol',
    'usdt',
    'usdc',
    'dogecoin',
    'doge',
    'crypto',
    'kryptow*',
    'cartera',
    'portefeuille',
    'blockchain',
  ],
  counter: ['contract', 'commit', 'hash', 'token', 'secret', 'key', 'signature'],
  references: [
    'https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki',
    'https://eips.ethereum.org/EIPS/eip-55',
  ],
  examples: {
    match: [
      'send it to «bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq»',
      'BTC address: «1BoatSLRHtKNngkdXEeobR76b53LETtpyT»',
      'my ETH wallet is «0x52908400098527886E0F7030069857D2E4169EE7»',
    ],
    ignore: [
      ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdz', 'the checksum is wrong'],
      ['1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'nothing says that it is one'],
    ],
  },
});
