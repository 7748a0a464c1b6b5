import { foreignLanguage, mayBeEnglish } from '../../src/ingest/english';

/** A short news item in each language, and what it is called. */
const LANGUAGES: readonly (readonly [name: string, text: string])[] = [
  [
    'German',
    'Der Bürgermeister der Stadt sagte am Montag, dass der Fluss die untere Stadt überflutet habe und dass die Hilfe unterwegs sei, während viele Menschen noch in ihren Häusern auf Rettung warteten.',
  ],
  [
    'Dutch',
    'De burgemeester van de stad zei maandag dat de rivier het lage deel van de stad had overstroomd en dat er hulp onderweg was voor de mensen die nog in hun huizen zaten te wachten.',
  ],
  [
    'French',
    'Le maire de la ville a déclaré lundi que la rivière avait inondé la partie basse et que les secours étaient en route pour les personnes qui attendaient encore dans leurs maisons.',
  ],
  [
    'Spanish',
    'El alcalde de la ciudad dijo el lunes que el río había inundado la parte baja y que la ayuda estaba en camino para las personas que todavía esperaban en sus casas desde la noche.',
  ],
  [
    'Italian',
    'Il sindaco della città ha detto lunedì che il fiume aveva allagato la parte bassa e che gli aiuti erano in arrivo per le persone che ancora aspettavano nelle loro case.',
  ],
  [
    'Portuguese',
    'O prefeito da cidade disse na segunda-feira que o rio inundou a parte baixa e que a ajuda estava a caminho para as pessoas que ainda esperavam em suas casas.',
  ],
  [
    'Romanian',
    'Primarul orașului a spus luni că râul a inundat partea de jos și că ajutorul este pe drum pentru oamenii care încă așteaptă în casele lor să fie salvați.',
  ],
  [
    'Polish',
    'Burmistrz miasta powiedział w poniedziałek, że rzeka zalała dolną część miasta i że pomoc jest już w drodze do ludzi, którzy wciąż czekają w swoich domach na ratunek.',
  ],
  [
    'Czech',
    'Starosta města v pondělí řekl, že řeka zaplavila dolní část města a že pomoc je už na cestě k lidem, kteří stále čekají ve svých domech na záchranu.',
  ],
  [
    'Swedish',
    'Borgmästaren i staden sade på måndagen att floden hade översvämmat den nedre delen av staden och att hjälpen var på väg till de människor som fortfarande väntade i sina hus.',
  ],
  [
    'Finnish',
    'Kaupungin pormestari sanoi maanantaina, että joki on tulvinut kaupungin alaosaan ja että apu on jo matkalla ihmisten luo, jotka odottavat yhä kodeissaan.',
  ],
  [
    'Hungarian',
    'A város polgármestere hétfőn azt mondta, hogy a folyó elöntötte az alsó városrészt, és hogy a segítség már úton van azokhoz, akik még mindig a házaikban várnak.',
  ],
  [
    'Turkish',
    'Belediye başkanı pazartesi günü nehrin aşağı şehri su altında bıraktığını ve hâlâ evlerinde bekleyen insanlar için yardımın yolda olduğunu söyledi, ancak yollar çok kötü.',
  ],
  [
    'Indonesian or Malay',
    'Wali kota mengatakan pada hari senin bahwa sungai telah membanjiri bagian bawah kota dan bahwa bantuan sedang dalam perjalanan untuk orang yang masih menunggu di rumah mereka.',
  ],
  [
    'Vietnamese',
    'Thị trưởng thành phố cho biết hôm thứ hai rằng con sông đã làm ngập khu vực thấp và sự giúp đỡ đang trên đường đến với những người vẫn còn chờ trong nhà.',
  ],
  [
    'Swahili',
    'Meya wa mji alisema siku ya jumatatu kwamba mto umefurika katika sehemu ya chini ya mji na kwamba msaada uko njiani kwa watu ambao bado wanasubiri katika nyumba zao.',
  ],
  ['Russian', 'Мэр города сказал в понедельник, что река затопила нижний город и что помощь уже в пути.'],
  [
    'Ukrainian',
    'Мер міста сказав у понеділок, що річка затопила нижнє місто і що допомога вже їде до людей.',
  ],
  ['Greek', 'Ο δήμαρχος της πόλης είπε τη Δευτέρα ότι ο ποταμός πλημμύρισε την κάτω πόλη.'],
  ['Arabic', 'قال رئيس بلدية المدينة يوم الاثنين إن النهر غمر المدينة السفلى وإن المساعدة في الطريق.'],
  ['Hebrew', 'ראש העיר אמר ביום שני כי הנהר הציף את העיר התחתית וכי עזרה בדרך לתושבים.'],
  ['Hindi', 'शहर के महापौर ने सोमवार को कहा कि नदी ने निचले शहर को डुबो दिया है और मदद रास्ते में है।'],
  ['Chinese', '市长星期一说，河水淹没了下城区，救援正在途中，许多居民仍在家中等待。'],
  ['Japanese', '市長は月曜日、川が下町を水浸しにし、救助が向かっていると述べた。'],
  ['Korean', '시장은 월요일에 강물이 아래쪽 도시를 침수시켰으며 구조대가 가고 있다고 말했다.'],
];

describe('foreignLanguage', () => {
  test.each(LANGUAGES)('names %s', (name, text) => expect(foreignLanguage(text)).toEqual({ name }));

  test.each(LANGUAGES)('knows %s by a line of it, and in capitals', (_, text) => {
    const line = text.slice(0, 100).replace(/\s\S*$/, '');
    expect([mayBeEnglish(line), mayBeEnglish(text.toUpperCase())]).toEqual([false, false]);
  });

  test('does not guess a name where it does not know the language', () => {
    const invented = 'brenu talifo derka mosunti velar koptu sindeba furalo pentik galume '.repeat(3);
    expect(foreignLanguage(invented)?.name ?? null).toBeNull();
  });
});

describe('mayBeEnglish', () => {
  test.each([
    ['a short text', 'Boris Johnson wins.'],
    [
      'names with particles',
      'Ludwig van der Berg, Ana de la Cruz, Pedro del Río, Marco di Nola, Jean de la Tour, Rosa dos Santos.',
    ],
    [
      'a roster of names',
      'Goalkeepers: Luis López, Rafael Zúñiga, Harold Fonseca. Defence: Félix Crisanto, Maynor Figueroa, Henry Figueroa, Éver Alvarado, Emilio Izaguirre, Denil Maldonado, Brayan Beckeles. Forwards: Roger Rojas, Alberth Elis.',
    ],
    [
      'names in every sentence',
      'Wolodymyr Selenskyj traf... no: Volodymyr Zelenskyy met Olaf Scholz, Emmanuel Macron and Mario Draghi in Kyiv on Thursday, and they spoke with Klaus Iohannis about grain from Odesa.',
    ],
    [
      'headlines',
      'Police arrest three men after bank robbery. Heavy rain floods roads. Council votes down budget plan again. Schools close early because teachers strike over pay.',
    ],
    [
      'short headlines without function words',
      'Heavy rain floods roads, schools close early, trains stop running again',
    ],
    [
      'market headlines',
      'Shares fell sharply, oil prices rose again, analysts remained calm, gold gained slightly',
    ],
    [
      'capitals',
      'THE MAYOR OF VENN SAID ON MONDAY THAT THE RIVER HAD FLOODED THE LOWER TOWN AND THAT HELP WAS ON ITS WAY TO THE PEOPLE.',
    ],
    [
      'a headline in capitals',
      'SOCCER - NORTHFIELD BEAT PORT SELMA IN CUP QUALIFIER AS MARLOWE SCORES TWICE',
    ],
    [
      'a headline of names in capitals',
      'ROWING - LINDQVIST TAKES LEAD, OKAFOR MAKES DEBUT, HALVERSEN OUT INJURED',
    ],
    [
      'a foreign quotation',
      'The mayor said on Monday that “la ville est à nous et nous allons la garder”, and the crowd of several hundred people cheered him for it.',
    ],
    ['one foreign word', 'The mayor of Тверь spoke at noon.'],
  ])('English: %s', (_, text) => expect(mayBeEnglish(text)).toBe(true));

  test.each([
    [
      'a function',
      'const total = rows.filter((row) => row.value > 0).reduce((sum, row) => sum + row.value, 0);\nif (total === 0) return null;\nconsole.log(total, rows.length, typeof total);',
    ],
    [
      'a script',
      'for file in *.log; do\n  grep -c error "$file" >> /tmp/counts\n  mv "$file" done/\ndone\nexit $?',
    ],
    [
      'a query',
      'SELECT id, name, sum(total) AS total FROM orders o JOIN lines l ON o.id = l.order_id GROUP BY id, name ORDER BY total DESC;',
    ],
    [
      'a page of markup',
      '<div class="row"><span id="x1">12</span><a href="/more?id=7">more</a><br/><img src="a.png" alt="none"></div>',
    ],
    [
      'an infobox',
      '{{Infobox player|name=Ann Lee|image=|caption=|position=keeper|number=82|birth date=|team=|height=|weight=|debut=|final=|goals=12|caps=30}}',
    ],
    [
      'a table of words',
      'name\tseats\tshare\nlabour\t12\t30.1\nliberal\t9\t22.4\ngreen\t4\t10.0\nothers\t2\t5.5\nblank\t0\t0.2\nspoilt\t0\t0.1',
    ],
    ['a table of numbers', '1990 12.5 13.1\n1991 12.9 13.0\n1992 11.0 12.2'],
    [
      'a line-up',
      'Northfield - 1 - Ana Okafor (12 - Rosa Lind 78th); 13 - Pia Berg, 2 - Ida Holm, 5 - Mia Dahl (Eva Krog 46th), 4 - Lea Nord (16 - Tea Falk 81st)',
    ],
  ])('no other language: %s', (_, text) => expect(mayBeEnglish(text)).toBe(true));

  test.each([
    [
      'a German paragraph with capital nouns',
      'Die Bundesregierung hat am Montag beschlossen, die Steuern zu senken. Das sagte der Finanzminister nach der Sitzung in Berlin. Die Opposition kritisierte den Plan scharf.',
    ],
    [
      'one French sentence',
      'Le gouvernement a annoncé lundi une nouvelle baisse des impôts, selon le ministre.',
    ],
    ['five Russian words', 'Мэр города ушёл в отставку'],
    ['a Spanish headline', 'El presidente anunció nuevas medidas para las empresas del norte'],
  ])('not English: %s', (_, text) => expect(mayBeEnglish(text)).toBe(false));
});
