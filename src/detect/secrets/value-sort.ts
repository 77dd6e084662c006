import { isPlaceholder } from '../placeholder.ts';
import { randomness } from './randomness.ts';

/**
 * `random`: drawn by a machine; `mixed`: letters with digits or signs as people choose passwords;
 * `word`: readable; `none`: cannot be a secret, because it says where one is kept or is code.
 */
export type ValueSort = 'random' | 'mixed' | 'word' | 'none';

/** Where a value is taken from: variables, members, vaults, templates. */
const reference =
  /^(?:['"]?\$[\w{(]|[.+]\s?\$\w|[#.][a-z][\w-]*$|[,;)]|%\w+%$|#\{|\{\{|@\{|<%|<[^<>]*>$|\{[\w.:-]*\}$|&[a-z]|%[a-z]$|%\(\w*\)s?$|\*\w)|\$\{[\w.:[\]'" -]+\}|\{\{[^{}]*\}\}|\$\([^()]*\)|^(?:process|os|env|ENV|System|sys|self|this|args?|argv|opts?|options|params?|config|conf|cfg|settings|secrets?|var|local|data|module|ctx|context|req|request|res|props|state|std|app|user|vault|ssm|ref|op|arn|projects|aws|gcp|kms|file|env_var|input|event|form|body|session|flask|django|Rails)(?:[.[(:]|->|::)/;

/** Expressions and paths that stand without quotes in code and settings. */
const code =
  /[()[\]{}]|^[\w$]+(?:\.[A-Za-z_$][\w$]*)+$|->|::|=>|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[a-z]+(?:[A-Z][a-z]+)+\d{0,2}$|^[A-Z][a-z]+(?:[A-Z][a-z]+)+\d{0,2}$|^[\d.,:x-]+$|^[<>!&|=+*/%^-]|[&|=]{2}/;
const type =
  /^(?:true|false|null|none|nil|undefined|string|str|text|varchar|int|bool|boolean|number|object|any)\b/i;

const address = /^[a-z][\w+.-]{1,20}:\/\/|^www\.|^[\w.+-]+@[\w-]+\.[\w.-]+$/i;
const path =
  /^(?:\.{0,2}|~|[A-Z]:)[\\/][\w. -]+|^[\w.-]+\/[\w./-]+\.[a-z]{2,4}$|\.(?:json|ya?ml|pem|key|crt|txt|py|js|ts|java|xml|html?|php|png|svg|env|conf|cfg|ini)$/i;

/** Says what a value can be. @param isQuoted code and paths without quotes are no texts. */
export function sortOf(value: string, isQuoted: boolean): ValueSort {
  if (reference.test(value) || isPlaceholder(value) || address.test(value)) return 'none';
  const isHex = /^(?:0x)?[a-f0-9]+$/i.test(value);
  if (/\s/.test(value)) return 'none';
  const score = randomness(value);
  const hasDigit = /\d/.test(value);
  // Nothing but hex at that length is no word, however often a digit repeats.
  if (isHex && hasDigit && value.length >= 24 && /[a-f]/i.test(value) && distinct(value) >= 6)
    return 'random';
  if (value.length >= 12 && score > (isHex ? 0.2 : 0.35) && /[A-Za-z]/.test(value)) {
    if (/^[\w+/=.~:-]+$/.test(value) && (hasDigit || value.length >= 16) && distinct(value) >= 6)
      return 'random';
  }
  if (path.test(value)) return 'none';
  const signs = value.replace(/[\w.,:/-]/g, '').length;
  if (
    !isQuoted &&
    (code.test(value) || type.test(value)) &&
    !(signs >= 2 && hasDigit && !/[()]|\w\.\w/.test(value)) &&
    signs < 5
  )
    return 'none';
  if (isQuoted && (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) || /^[\d.,:-]+$/.test(value)))
    return 'none';
  const sorts =
    Number(/[a-z]/.test(value)) +
    Number(/[A-Z]/.test(value)) +
    Number(hasDigit) +
    Number(signs > 0);
  return signs >= 3 || sorts >= 3 || (sorts === 2 && (hasDigit || signs > 0) && score > -0.2)
    ? 'mixed'
    : 'word';
}

function distinct(value: string): number {
  return new Set(value).size;
}
