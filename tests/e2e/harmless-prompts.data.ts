/** What people ask AI tools all day, put together so that a thousand differ; none holds a secret. */
interface Language {
  /** `{a}` is something to work on, `{b}` a manner. */
  readonly tasks: readonly string[];
  readonly things: readonly string[];
  readonly manners: readonly string[];
}

const languages: readonly Language[] = [
  {
    tasks: [
      'Explain {a} to a new colleague, {b}.',
      'Write an outline for a talk about {a}. Keep it to 5 slides, {b}.',
      'What are 3 arguments for and 3 against {a}? Answer {b}.',
      'Translate into German, {b}: "We would like to hear what you think about {a}."',
      'Draft a friendly mail that invites the team to a session on {a} on 14 May at 10:30, {b}.',
      'Give me ten questions for a quiz about {a}, {b}.',
      'Summarise what is known about {a} in 120 words, {b}.',
      'Write a regular expression that finds the words used for {a}, and explain it {b}.',
      'Compare {a} in 2015 and 2025, {b}.',
      'Plan two weeks of learning about {a}, 45 minutes a day, {b}.',
    ],
    things: [
      'photosynthesis',
      'remote work',
      'the history of the bicycle',
      'spreadsheets',
      'renewable energy in Spain',
      'agile methods',
      'sorting algorithms',
      'customer interviews',
      'train travel in Japan',
      'accessible web pages',
      'public speaking',
      'open source licences',
      'the four-day week',
      'unit tests in Python',
      'inflation',
      'house plants',
    ],
    manners: ['in plain words', 'with one example', 'for a reader in a hurry', 'without jargon'],
  },
  {
    tasks: [
      'Erkläre {a} einer Auszubildenden, {b}.',
      'Schreibe eine Einladung zu einem Vortrag über {a} am 3. Juni um 14 Uhr, {b}.',
      'Nenne 5 Vorteile und 5 Nachteile von {a}, {b}.',
      'Fasse in 100 Wörtern zusammen, was über {a} bekannt ist, {b}.',
      'Formuliere drei Überschriften für einen Artikel über {a}, {b}.',
    ],
    things: [
      'Wärmepumpen',
      'Homeoffice',
      'Tabellenkalkulation',
      'Projektplanung',
      'Zugreisen durch Italien',
      'Barrierefreiheit',
      'Gehaltsverhandlungen',
      'Rhetorik',
      'Datenbanken',
      'Zeitmanagement',
    ],
    manners: ['in einfachen Worten', 'mit einem Beispiel', 'ohne Fachbegriffe', 'in drei Sätzen'],
  },
  {
    tasks: [
      'Explique {a} à un débutant, {b}.',
      'Rédige une invitation à un atelier sur {a} le 12 mars à 9 h 30, {b}.',
      'Donne 4 idées de titres pour un article sur {a}, {b}.',
    ],
    things: [
      'la photosynthèse',
      'le télétravail',
      'les tableurs',
      'la gestion du temps',
      'le vélo',
    ],
    manners: ['simplement', 'avec un exemple', 'en trois phrases'],
  },
  {
    tasks: [
      'Explica {a} a un principiante, {b}.',
      'Escribe un correo amable sobre {a} para el equipo, {b}.',
      'Resume lo que se sabe de {a} en 80 palabras, {b}.',
    ],
    things: [
      'la energía solar',
      'el teletrabajo',
      'las hojas de cálculo',
      'la oratoria',
      'el ajedrez',
    ],
    manners: ['con palabras sencillas', 'con un ejemplo', 'en tres frases'],
  },
  {
    tasks: ['{a}について{b}説明してください。', '{a}の長所と短所を{b}挙げてください。'],
    things: ['光合成', '在宅勤務', '表計算', '会議の進め方', '自転車の歴史'],
    manners: [
      '簡単に',
      '例を一つ使って',
      '三文で',
      '初心者向けに',
      '短く',
      '詳しく',
      '分かりやすく',
    ],
  },
];

/** 640 in English, 200 in German, and the rest in French, Spanish and Japanese. */
export const harmlessPrompts: readonly string[] = [
  ...new Set(
    languages.flatMap(({ tasks, things, manners }) =>
      tasks.flatMap((task) =>
        things.flatMap((thing) =>
          manners.map((manner) => task.replaceAll('{a}', thing).replaceAll('{b}', manner)),
        ),
      ),
    ),
  ),
  'What is 17 % of 2,340?',
  'Fix the grammar: "She don’t likes the new printers since there install."',
  'Why does `for (let i = 0; i <= list.length; i++)` read one element too many?',
  'SELECT name, COUNT(*) FROM orders GROUP BY name: how do I keep only names with more than 5?',
  'My train leaves at 14:35 and takes 2 h 50 min. When do I arrive?',
  'Convert 72 °F, 15 miles and 3 lb into metric units.',
  'Suggest a name for a cat that likes boxes.',
  'How do I say "see you on Thursday" in Portuguese, Polish and Turkish?',
  'Turn this into bullet points: milk, bread, two kilos of apples, coffee, paper towels.',
  'What does HTTP status 418 mean, and is it ever used?',
  'Write a haiku about version control.',
  'Rank these cities by population: Lisbon, Porto, Braga, Coimbra, Faro.',
  'Explain the difference between GDP and GNP with numbers from a textbook country.',
  'Which of RFC 2119, RFC 8259 and RFC 9110 is about JSON?',
  'Give me a recipe for 4 people with lentils, carrots and 200 g of feta.',
  'Who wrote "Pride and Prejudice", and in which year did it come out?',
  'Make a table of the planets with their distance from the sun in million kilometres.',
  'In Excel, how do I sum column B where column A says "open"?',
  'Is the 29th of February 2028 a Tuesday?',
  'Write alt text for a picture of three people at a whiteboard.',
];
