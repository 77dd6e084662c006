import type { Candidates } from '../../candidates.ts';
import { defineDetector, type Pick } from '../../detector.ts';

const four =
  /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}(?![\w]|\.\d|-\d)/y;
const dot = 46;
const dash = 45;
/** `1.1.1.1` */
const shortest = 7;
/** Loopback, private, link-local, multicast, documentation (RFC 5737), well-known resolvers, masks. */
const nobody =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.(?:168|0\.[02])|198\.(?:51\.100|1[89])|203\.0\.113|22[4-9]|2[3-5]\d|8\.8\.(?:8\.8|4\.4)|1\.[01]\.[01]\.[12]|9\.9\.9\.9|1\.2\.3\.4|4\.3\.2\.1)(?:\.|$)/;
const nobody6 = /^(?:::1?$|fe[89ab]|f[cd]|ff|2001:db8|2001:0db8|64:ff9b)/i;

/** Versions and section numbers look the same. */
const versionWords =
  /(?:v|ver|version|release|rev|§|section|chapter|kapitel|build|firmware)[ .:]{0,3}$/i;

/** Four numbers with dots, wherever one begins in a row of numbers. */
function* findIpv4(text: string, { numbers }: Candidates): Generator<Pick> {
  for (const { start, end, digits } of numbers) {
    if (digits < 4 || end - start < shortest) continue;
    let isInNumber = isDigit(text.charCodeAt(start - 1));
    for (let at = start; at < end; at++) {
      const isBeginning = !isInNumber;
      isInNumber = isDigit(text.charCodeAt(at));
      if (!isInNumber || !isBeginning || !mayBegin(text, at)) continue;
      four.lastIndex = at;
      const value = four.exec(text)?.[0];
      if (value === undefined) continue;
      const after = at + value.length;
      if (
        !versionWords.test(text.slice(Math.max(0, at - 12), at)) &&
        !/^\.(?:zip|tar|exe|jar|dll)/.test(text.slice(after, after + 4))
      )
        yield {
          start: at,
          end: after,
          confidence: 0.85,
          documented: nobody.test(value),
          evidence: nobody.test(value) ? ['private or reserved range'] : [],
        };
      at = after;
      isInNumber = isDigit(text.charCodeAt(at));
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Up to three digits and a dot, with no dot or dash before them. */
function mayBegin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === dot || before === dash) return false;
  let end = at + 1;
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end) === dot && isDigit(text.charCodeAt(end + 1));
}

export default defineDetector({
  id: 'ip-address',
  title: 'IP address',
  category: 'customer',
  severity: 'low',
  digits: 1,
  pick: findIpv4,
  patterns: [
    {
      regex: /(?<![\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}(?![\w:])/iy,
      at: 'token',
      shortest: 15,
      confidence: 0.85,
    },
    {
      regex:
        /(?<=(?<![\w:.])(?<before>(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?))::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![\w:])/iy,
      at: { literals: ['::'] },
      confidence: 0.8,
    },
  ],
  validate: ({ value }) =>
    !/\d/.test(value) ? false : value.length < 7 || nobody6.test(value) ? 'documented' : undefined,
  normalise: (value) => value.toLowerCase(),
  references: [
    'https://www.rfc-editor.org/rfc/rfc791',
    'https://www.rfc-editor.org/rfc/rfc5737',
    'https://www.rfc-editor.org/rfc/rfc4291',
  ],
  examples: {
    match: [
      'blocked «185.220.101.47» after ten attempts',
      'client IP «2a02:8109:9c40:1b5c:f1e2:77aa:34c0:9d1e»',
    ],
    ignore: [
      ['version 4.12.33.1 of the driver', 'a version number'],
      ['listen on 192.168.1.1', 'a private range that every network has'],
      ['try 203.0.113.7', 'kept for documentation'],
    ],
  },
});
