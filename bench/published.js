/**
 * Figures as they are published month by month, each with a quote, as records of an interchange file: three measures,
 * three populations, forty places, two hundred sources; one in ten is passed on, in the words of the one before.
 * @param {number} claims how many in all
 * @returns {Generator<object>}
 */
export function* published(claims) {
  const places =
    'AF DZ AO BD BR CM TD CO EC EG ET FR DE GR GT HT IN ID IQ IT KE LB LY MG ML MX MA NP NE NG NO PK PE PH SO SD SY TR UA YE';
  const names = places.split(' ');
  const measures = [
    ['killed', 'Persons killed in floods', ['dead', 'deaths', 'died', 'fatalities']],
    ['injured', 'Persons injured in floods', ['hurt', 'wounded']],
    ['displaced', 'Persons displaced by floods', ['homeless', 'evacuated']],
  ];
  for (const [ref, label, aliases] of measures)
    yield { type: 'measure', ref, label, short: ref, unit: 'persons', additivity: 'ADDITIVE', aliases };
  yield { type: 'population', ref: 'all', label: 'All persons', aliases: ['people'] };
  yield { type: 'population', ref: 'children', label: 'Children', within: 'all' };
  yield { type: 'population', ref: 'women', label: 'Women', within: 'all' };
  const populations = ['all', 'children', 'women'];
  const towns = 'Ashford Brookvale Cresthill Dunmere Eastwick Fernleigh Glenrock Harrow Innis Jura'.split(
    ' ',
  );
  for (let at = 0; at < 200; at += 1)
    yield {
      type: 'source',
      ref: `source-${at}`,
      kind: 'NEWS_OUTLET',
      name: `${towns[at % 10]} Observer ${at}`,
      short: `Observer ${at}`,
    };
  let random = 1;
  const next = (below) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % below;
  };
  for (let at = 0; at < claims; at += 1) {
    const place = names[next(names.length)];
    const period = `${2000 + next(23)}-${String(1 + next(12)).padStart(2, '0')}`;
    const value = 10 + next(at % 10 === 0 ? 1_000_000 : 10_000);
    const [measure] = measures[next(3)];
    const quote = `Officials in ${towns[next(10)]} counted ${value.toLocaleString('en-US')} people ${measure} after the river rose, report ${at}.`;
    const figure = { measure, value, place, period, population: populations[next(3)] };
    yield {
      type: 'statement',
      ref: `says-${at}`,
      source: `source-${next(200)}`,
      saidOn: '2023-01-05',
      basis: 'FIRST_HAND',
      quote,
      claims: [{ ref: `claim-${at}`, figure }],
    };
    if (at % 10 === 0)
      yield {
        type: 'statement',
        ref: `copies-${at}`,
        source: `source-${next(200)}`,
        saidOn: '2023-01-06',
        relays: [`says-${at}`],
        quote,
        claims: [{ ref: `claim-${at}` }],
      };
  }
}
