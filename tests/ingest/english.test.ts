import { mayBeEnglish } from '../../src/ingest/english';

describe('mayBeEnglish', () => {
  test.each([
    ['a short text', 'Boris Johnson wins.'],
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
      'a foreign quotation',
      'The mayor said on Monday that “la ville est à nous et nous allons la garder”, and the crowd of several hundred people cheered him for it.',
    ],
  ])('English: %s', (_, text) => expect(mayBeEnglish(text)).toBe(true));

  test.each([
    [
      'German',
      'Der Bürgermeister der Stadt sagte am Montag, dass der Fluss die untere Stadt überflutet habe und dass die Hilfe unterwegs sei, während viele Menschen noch in ihren Häusern auf Rettung warteten.',
    ],
    [
      'Dutch',
      'De burgemeester van de stad zei maandag dat de rivier het lage deel van de stad had overstroomd en dat er hulp onderweg was voor de mensen die nog in hun huizen zaten te wachten.',
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
      'Polish',
      'Burmistrz miasta powiedział w poniedziałek, że rzeka zalała dolną część miasta i że pomoc jest już w drodze do ludzi, którzy wciąż czekają w swoich domach na ratunek.',
    ],
    [
      'Swedish',
      'Borgmästaren i staden sade på måndagen att floden hade översvämmat den nedre delen av staden och att hjälpen var på väg till de människor som fortfarande väntade i sina hus.',
    ],
    [
      'Indonesian',
      'Wali kota mengatakan pada hari senin bahwa sungai telah membanjiri bagian bawah kota dan bahwa bantuan sedang dalam perjalanan untuk orang yang masih menunggu di rumah mereka.',
    ],
    [
      'a German paragraph with capital nouns',
      'Die Bundesregierung hat am Montag beschlossen, die Steuern zu senken. Das sagte der Finanzminister nach der Sitzung in Berlin. Die Opposition kritisierte den Plan scharf.',
    ],
    [
      'one French sentence',
      'Le gouvernement a annoncé lundi une nouvelle baisse des impôts, selon le ministre.',
    ],
    ['Russian', 'Мэр города сказал в понедельник, что река затопила нижний город.'],
    ['Chinese', '市长星期一说，河水淹没了下城区，救援正在途中，许多居民仍在家中等待。'],
  ])('not English: %s', (_, text) => expect(mayBeEnglish(text)).toBe(false));
});
