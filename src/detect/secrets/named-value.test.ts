import { describe, expect, it } from 'vitest';
import { readNamedValue } from './named-value.ts';

const secret = 'Zr4kQ9wLmX2v';

function read(text: string, word = 'token') {
  return readNamedValue(text, text.toLowerCase().indexOf(word), word.length);
}

describe('readNamedValue', () => {
  it.each([
    `mailToken="${secret}"`,
    `mail_token: ${secret}`,
    `"mail_token": "${secret}"`,
    `\\"mail_token\\": \\"${secret}\\"`,
    `<mailToken>\n  ${secret}\n</mailToken>`,
    `<add key="MailToken" value="${secret}"/>`,
    `{"name": "MAIL_TOKEN", "value": "${secret}"}`,
    `- name: MAIL_TOKEN\n  value: ${secret}`,
    `var mailToken string = "${secret}"`,
    `let mail_token: &str = "${secret}";`,
    `char token[32] = "${secret}";`,
    `MAIL_TOKEN := '${secret}'`,
    `MAIL_TOKEN ?= ${secret}`,
    `$config["token"] = '${secret}';`,
    `:token => '${secret}',`,
    `if (token !== "${secret}") {`,
    `setToken("${secret}")`,
    `define('MAIL_TOKEN', '${secret}');`,
    `--token ${secret} --verbose`,
    `?token=${secret}`,
    `the token is ${secret}.`,
    `token for the staging server: ${secret}`,
    `token (production): ${secret}`,
    `token: Bearer ${secret}`,
  ])('reads %j', (text) => {
    const value = read(text);
    expect(value?.value.replace(/&.*/, '')).toBe(secret);
    expect(text.slice(value?.start, value?.end)).toBe(value?.value);
    expect(value?.isAssigned).toBe(true);
  });

  it('says when nothing ties the value to the name', () => {
    expect(read(`token ${secret}`)).toMatchObject({ value: secret, isAssigned: false });
    expect(read(`token: ${secret}`)).toMatchObject({ value: secret, isAssigned: true });
  });

  it('keeps the exclamation mark of a password and drops that of a sentence', () => {
    expect(read('password is Sonne#2291!', 'password')?.value).toBe('Sonne#2291!');
    expect(read('password is wrong!', 'password')?.value).toBe('wrong');
  });

  it('ends at a letter of a script without blanks', () => {
    expect(read('パスワードはSakura2207!です', 'パスワード')?.value).toBe('Sakura2207!');
  });
});
