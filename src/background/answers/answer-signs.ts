import type { ReminderView } from '../../policy/view.ts';

export type AnswerKind = ReminderView['kinds'][number];

/**
 * What texts of a kind have in them, in the languages of the surfaces. One sign alone is talk; two
 * different ones are the kind. Quantifiers are bounded: an answer can be long.
 */
export const answerSigns: Readonly<Record<'legal' | 'medical', readonly RegExp[]>> = {
  legal: [
    /§{1,2}\s?\d{1,4}/u,
    /(?<!\p{L})(?:art(?:icle|ikel|ículo|icolo)?\.?|section|clause|abs\.)\s?\d{1,4}\b|المادة\s?\d|第\s?\d{1,4}\s?条/iu,
    /(?<!\p{L})(?:GDPR|DSGVO|RGPD|BGB|HGB|StGB|U\.S\.C\.|CFR|UCC)(?!\p{L})|個人情報保護法/u,
    /(?<!\p{L})(?:liab(?:le|ility)|indemni\p{L}{1,10}|haftung|haftet|responsabilit\p{L}{1,3}|responsabilidad|garant\p{L}{1,10} d)(?!\p{L})|損害賠償|المسؤولية/iu,
    /(?<!\p{L})(?:pursuant to|hereinafter|governing law|jurisdiction|gemäß|gerichtsstand|conformément à|juridiction|de conformidad con|jurisdicción)(?!\p{L})|準拠法|管轄/iu,
    /(?<!\p{L})(?:termination|breach|contract(?:ual)?|vertrag\p{L}{0,8}|kündigung\p{L}{0,6}|contrat|résiliation|contrato|rescisión)(?!\p{L})|契約|العقد/iu,
    /(?<!\p{L})(?:court|ruling|plaintiff|defendant|gericht|urteil|kläger\p{L}{0,3}|tribunal|demandante?|sentencia)(?!\p{L})|裁判所|المحكمة/iu,
  ],
  medical: [
    /\b\d{1,4}(?:[.,]\d{1,3})?\s?(?:mg|µg|mcg|ml|IU|IE)(?!\p{L})/iu,
    /(?<!\p{L})(?:dos(?:e|age|is)|dosierung|einnahme|posologie|dosificación)(?!\p{L})|用量|الجرعة/iu,
    /(?<!\p{L})(?:symptom\p{L}{0,4}|symptôme\p{L}{0,2}|síntoma\p{L}{0,2})(?!\p{L})|症状|أعراض/iu,
    /(?<!\p{L})(?:diagnos\p{L}{1,8}|diagnostic\p{L}{0,4})(?!\p{L})|診断|التشخيص/iu,
    /(?<!\p{L})(?:contraindicat\p{L}{1,6}|side effects?|nebenwirkung\p{L}{0,4}|kontraindikation\p{L}{0,4}|effets? (?:secondaires?|indésirables?)|efectos? (?:secundarios?|adversos?))(?!\p{L})|副作用|الآثار الجانبية/iu,
    /(?<!\p{L})(?:therap\p{L}{1,5}|treatment|behandlung\p{L}{0,4}|traitement\p{L}{0,2}|tratamiento\p{L}{0,2})(?!\p{L})|治療|علاج/iu,
    /(?<!\p{L})(?:patient\p{L}{0,5}|paciente\p{L}{0,2})(?!\p{L})|患者|المريض/iu,
    /(?<!\p{L})(?:prescri\p{L}{1,8}|antibioti\p{L}{1,6}|insulin\p{L}{0,2}|ibuprofen\p{L}{0,2}|paracetamol|blood pressure|blutdruck)(?!\p{L})|処方/iu,
  ],
};

/** An amount, a percentage, or a number of at least three digits that no year is. */
export const figure =
  /[$€£¥]\s?\d[\d.,  ']{0,15}|\d[\d.,  ']{0,15}\s?(?:%|‰|[$€£¥]|(?:EUR|USD|GBP|CHF|JPY)\b|(?:million|billion|mio|mrd|mds)\b)|\b\d{1,3}(?:[.,  ']\d{3}){1,4}\b/giu;
