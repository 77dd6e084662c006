/** Arithmetic on digit strings that many schemes share. */

export function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** ISO/IEC 7812-1 annex B; letters, in capitals, count from ten on. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(digits.length - 1 - i);
    const digit = code - (code < 58 ? 48 : 55);
    const twice = i % 2 === 1 ? digit * 2 : digit;
    sum += i % 2 === 1 && twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** ISO 7064 MOD 97-10 of letters and digits; A counts 10. */
export function mod97(value: string): number {
  let rest = 0;
  for (const char of value) {
    const code = Number.parseInt(char, 36);
    rest = (code > 9 ? rest * 100 + code : rest * 10 + code) % 97;
  }
  return rest;
}

/** Few distinct digits or a plain count up or down: typed by somebody who needed any number. */
export function isMadeUp(digits: string): boolean {
  if (new Set(digits).size <= 2) return true;
  const steps = new Set<number>();
  for (let i = 1; i < digits.length; i++) {
    steps.add((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10);
  }
  return steps.size === 1;
}
