/** Claims that a text makes about itself, in a header or a comment. */
const claim =
  /\b(?:all rights reserved|company confidential|strictly confidential|confidential and proprietary|proprietary and confidential|internal use only|not for (?:external )?distribution|trade secrets?|unpublished work|proprietary (?:source|software|code|information))\b|(?:^|[\n/*#;-])[ \t]{0,8}(?:confidential|proprietary)\b/i;
/** An open licence says "all rights reserved" too, and means the opposite. */
const openLicence =
  /\b(?:MIT|BSD|Apache|ISC|Mozilla Public|GNU|GPL|LGPL|MPL|Creative Commons|Boost Software|zlib|Unlicense) ?licen[cs]e|redistribution and use in source|permission is hereby granted|licensed under the|SPDX-License-Identifier: *(?!(?:LicenseRef|Proprietary|UNLICENSED))/i;
const claimReach = 4000;

/** A host of a private network, where a host can stand: after `//`, `@`, a quote, `=` or a blank. */
const internalHost =
  /(?:\/\/|[@"'=\s])((?:[a-z0-9][a-z0-9-]{0,40}\.){1,5}(?:corp|internal|intranet|intra|lan|home\.arpa)|(?:[a-z0-9][a-z0-9-]{0,40}\.){1,4}(?:corp|internal|intranet)\.[a-z0-9-]{2,40}\.(?:com|net|org|io|de|eu|co))(?=["'`:/\s,;)]|$)/gi;
/** `.local` is also a member name, so it wants a scheme, a sign-in or a quote in front. */
const localHost = /(?:\/\/|@)((?:[a-z0-9][a-z0-9-]{0,40}\.){1,5}local)(?=["'`:/\s,;)]|$)/gi;
/** Names that every container platform has: they tell nothing about a company. */
const commonHost =
  /^(?:host\.docker\.internal|gateway\.docker\.internal|metadata\.google\.internal|.*\.svc\.cluster\.local|.*\.compute\.internal|example\..*|.*\.example\.(?:corp|internal|local))$/i;

function hasHost(pattern: RegExp, text: string): boolean {
  for (const match of text.matchAll(pattern)) if (!commonHost.test(match[1] ?? '')) return true;
  return false;
}

/** Cheap looks that rule both out for nearly every text. */
const claimHints = [
  'reserved',
  'confidential',
  'proprietary',
  'internal use',
  'distribution',
  'trade secret',
  'unpublished',
];
const hostHints = ['.corp', '.intra', '.internal', '.lan', '.local', '.home.arpa'];

function claims(code: string): boolean {
  const head = code.slice(0, claimReach);
  const low = head.toLowerCase();
  return (
    claimHints.some((hint) => low.includes(hint)) && claim.test(head) && !openLicence.test(head)
  );
}

/** Why a piece of code belongs to somebody, in words of ours; empty when nothing says so. */
export function proprietarySigns(code: string): string[] {
  const signs: string[] = [];
  if (claims(code)) signs.push('a notice that reserves rights or says confidential');
  const mayName = hostHints.some((hint) => code.includes(hint));
  if (mayName && (hasHost(internalHost, code) || hasHost(localHost, code)))
    signs.push('an internal host name');
  return signs;
}
