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

/** ISO 7064 MOD 97-10 of digits and capitals; A counts 10. */
export function mod97(value: string): number {
  let rest = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    const code = unit - (unit < 58 ? 48 : 55);
    rest = (code > 9 ? rest * 100 + code : rest * 10 + code) % 97;
  }
  return rest;
}

/** Few distinct digits or a plain count up or down: typed by somebody who needed any number. */
export function isMadeUp(digits: string): boolean {
  const first = digits.charCodeAt(0);
  let second = first;
  let isFew = true;
  let isCount = digits.length > 1;
  for (let i = 1; i < digits.length && (isFew || isCount); i++) {
    const code = digits.charCodeAt(i);
    if (second === first) second = code;
    else if (code !== first && code !== second) isFew = false;
    if (stepTo(digits, i) !== stepTo(digits, 1)) isCount = false;
  }
  return isFew || isCount;
}

/** From the digit before to this one, 0 to 9: a nine is followed by a nought. */
function stepTo(digits: string, at: number): number {
  return (digits.charCodeAt(at) - digits.charCodeAt(at - 1) + 10) % 10;
}
