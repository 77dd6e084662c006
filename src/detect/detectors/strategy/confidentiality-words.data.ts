/** Words apart from each other by bars: a list of words takes a line for each otherwise. */
const list = (words: string): readonly string[] => words.split('|');

/**
 * What papers are marked with, language by language. `phrases` are marks wherever they stand out;
 * `words` only on a line of their own or set apart in a header or footer. Written as people set them
 * in a title; case does not count for phrases. `stems`, lower-case, are what a text must hold for any
 * of them to be looked for.
 */
export const markWords: readonly {
  readonly phrases: readonly string[];
  readonly words: readonly string[];
  readonly stems: readonly string[];
}[] = [
  {
    phrases: list(
      'top secret|trade secret|internal use only|internal only|restricted distribution' +
        '|need-to-know basis|need to know basis|need-to-know only|need to know only' +
        '|do not distribute|do not forward|do not circulate|do not share externally' +
        '|do not share outside|not for onward distribution|eyes only|proprietary information' +
        '|commercially sensitive|commercial in confidence|official-sensitive' +
        '|official sensitive|for official use only|controlled unclassified information' +
        '|company restricted|for authorised recipients only|for authorized recipients only' +
        '|for board members only',
    ),
    words: list('Confidential|Restricted|Secret|Internal|Proprietary|Sensitive'),
    stems: list(
      'confiden|need to know|need-to-know|do not |restrict|secret|internal|propriet' +
        '|eyes only|sensitive|official use|unclassified|recipients only|members only|onward',
    ),
  },
  {
    phrases: list(
      'streng vertraulich|persönlich und vertraulich|persönlich vertraulich' +
        '|firmenvertraulich|geschäftlich vertraulich|nur zur internen verwendung|vs-nfd' +
        '|vs - nur für den dienstgebrauch|nicht zur weitergabe bestimmt|nicht zur weitergabe' +
        '|streng geheim|betriebsgeheimnis|nur für den internen dienstgebrauch' +
        '|nur für den internen gebrauch|nur für internen gebrauch|nur für interne zwecke' +
        '|nur für den dienstgebrauch|vs-vertraulich|strikt vertraulich|höchst vertraulich' +
        '|nicht für die öffentlichkeit bestimmt|vertraulich behandeln' +
        '|weitergabe an dritte nicht gestattet',
    ),
    words: list('Vertraulich|Geheim|Intern|Firmenintern|Verschlusssache'),
    stems: list(
      'vertraulich|geheim|intern|vs-nfd|dienstgebrauch|verschluss|weitergabe' +
        '|öffentlichkeit bestimmt',
    ),
  },
  {
    phrases: list(
      'strictement confidentiel|usage interne uniquement|usage interne' +
        "|diffusion restreinte|diffusion limitée|réservé à l'usage interne" +
        "|à l'usage interne exclusivement|confidentiel défense|très secret" +
        '|secret des affaires|ne pas diffuser|diffusion interdite',
    ),
    words: list('Confidentiel|Secret|Interne'),
    stems: list('confidentiel|secret|diffus|usage interne|interne'),
  },
  {
    phrases: list(
      'estrictamente confidencial|uso interno|no distribuir|altamente confidencial' +
        '|información confidencial y privilegiada|sólo para uso interno' +
        '|solo para uso interno|exclusivamente para uso interno|difusión limitada' +
        '|difusión restringida|prohibida su difusión|no difundir',
    ),
    words: list('Confidencial|Reservado|Uso interno|Secreto'),
    stems: list('confidencial|reservado|uso interno|difus|difundir|distribuir|secreto'),
  },
  {
    phrases: list(
      'strettamente confidenziale|strettamente riservato|riservato e confidenziale' +
        '|solo per uso interno|ad uso interno|solo ad uso interno' +
        '|esclusivamente per uso interno|non divulgare',
    ),
    words: list('Riservato|Confidenziale|Segreto|Riservatissimo'),
    stems: list('riservat|confidenzial|uso interno|divulgare|segreto'),
  },
  {
    phrases: list(
      'estritamente confidencial|confidencial e proprietário|apenas para uso interno' +
        '|somente para uso interno|uso exclusivo interno|não divulgar|divulgação restrita',
    ),
    words: list('Confidencial|Sigiloso|Restrito'),
    stems: list('confidencial|sigilos|restrit|uso interno|uso exclusivo|divulga'),
  },
  {
    phrases: list(
      'strikt vertrouwelijk|zeer vertrouwelijk|uitsluitend voor intern gebruik' +
        '|alleen voor intern gebruik|niet voor verspreiding|niet verspreiden' +
        '|bedrijfsvertrouwelijk',
    ),
    words: list('Vertrouwelijk|Geheim|Bedrijfsgeheim|Intern'),
    stems: list('vertrouwelijk|geheim|intern gebruik|verspreid'),
  },
  {
    phrases: list(
      'ściśle poufne|ściśle tajne|tylko do użytku wewnętrznego|do użytku wewnętrznego' +
        '|do użytku służbowego|tajemnica przedsiębiorstwa|nie rozpowszechniać',
    ),
    words: list('Poufne|Tajne|Zastrzeżone'),
    stems: list('poufne|tajne|użytku|tajemnica|rozpowszechnia|zastrzeżone'),
  },
  {
    phrases: list(
      'strängt konfidentiellt|strikt konfidentiellt|endast för internt bruk' +
        '|strengt fortroligt|kun til intern brug|strengt fortrolig|kun til internt bruk' +
        '|vain sisäiseen käyttöön|erittäin luottamuksellinen|přísně důvěrné' +
        '|pouze pro interní potřebu|prísne dôverné|szigorúan bizalmas|csak belső használatra' +
        '|strict confidențial|doar pentru uz intern|строго поверително|strogo poverljivo' +
        '|strogo povjerljivo|çok gizli|şirkete özel|kuruma özel|sadece şirket içi kullanım',
    ),
    words: list(
      'Konfidentiellt|Fortroligt|Fortrolig|Luottamuksellinen|Důvěrné|Bizalmas|Confidențial' +
        '|Povjerljivo|Poverljivo|Gizli|Hizmete özel',
    ),
    stems: list(
      'konfident|fortrolig|internt bru|intern brug|sisäiseen|luottamuks|důvěrn|dôvern' +
        '|interní|bizalmas|belső|confidenți|uz intern|поверително|poverlj|povjerlj|gizli' +
        '|özel|şirket içi',
    ),
  },
  {
    phrases: list(
      'строго конфиденциально|для служебного пользования' +
        '|только для внутреннего использования|коммерческая тайна|совершенно секретно' +
        '|не подлежит разглашению|суворо конфіденційно|для службового користування' +
        '|комерційна таємниця|αυστηρώς εμπιστευτικό|άκρως εμπιστευτικό' +
        '|μόνο για εσωτερική χρήση',
    ),
    words: list('Конфиденциально|Секретно|ДСП|Конфіденційно|Таємно|Εμπιστευτικό|Απόρρητο'),
    stems: list(
      'конфиденц|секретно|служебного|внутреннего|тайна|разглашен|дсп|конфіденц|службового' +
        '|таємн|εμπιστευτικ|απόρρητο|εσωτερικ',
    ),
  },
  {
    phrases: list(
      'سري للغاية|سري جدا|سري وخاص|للاستخدام الداخلي فقط|غير مخصص للنشر|סודי ביותר' +
        '|לשימוש פנימי בלבד|محرمانه|अति गोपनीय|केवल आंतरिक उपयोग|ลับมาก|ลับที่สุด' +
        '|ใช้ภายในเท่านั้น|tuyệt mật|tối mật|lưu hành nội bộ|sangat rahasia' +
        '|hanya untuk penggunaan internal|sulit dan persendirian',
    ),
    words: list('سري|سرّي|חסוי|סודי|गोपनीय|ความลับ|Bảo mật|Rahasia|Sulit'),
    stems: list(
      'سري|سرّي|للاستخدام|مخصص للنشر|סודי|חסוי|פנימי|محرمانه|गोपनीय|आंतरिक|ลับ' +
        '|ภายในเท่านั้น| mật|nội bộ|rahasia|penggunaan internal|sulit',
    ),
  },
];

/** Scripts without blanks: marks stand anywhere, so only what is seldom said otherwise. */
export const eastAsianMarks: readonly string[] = list(
  '社外秘|部外秘|関係者外秘|取扱注意|厳秘|㊙|マル秘|極秘|機密文書|機密情報|社内限り|内部资料|內部資料|内部文件|內部文件|机密文件|機密文件|绝密|絕密' +
    '|商业机密|商業機密|严禁外传|嚴禁外傳|仅供内部使用|僅供內部使用|대외비|극비|사내한|비밀문서|외부 유출 금지|사내 전용',
);
/** These alone on a line. */
export const eastAsianWords: readonly string[] = list('機密|秘|机密|保密|기밀|비밀');
