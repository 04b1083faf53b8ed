const WIDTH = 760;
const LEFT = 230;
const RIGHT = 60;
const BAR = 14;
const BETWEEN = 18;
const TOP = 84;
const COLOURS = ['#1f5a7a', '#5b8f6b', '#b8b8b8', '#7aa6bd', '#9cc3a8', '#c98a3c', '#8a6fae'];

/**
 * A picture of the compared operations: for each a bar a program, CPU milliseconds on a scale on which each step is ten
 * times the last.
 * @param run what `benched` tells
 * @returns {string} SVG
 */
export function plotOf({ claims, programs }) {
  const names = Object.keys(programs);
  const operations = Object.keys(programs[names[0]]).filter((operation) =>
    names.slice(1).some((name) => programs[name][operation]),
  );
  const all = operations.flatMap((operation) =>
    names.flatMap((name) => programs[name][operation]?.cpuMs ?? []),
  );
  const [low, high] = [Math.floor(Math.log10(Math.min(...all))), Math.ceil(Math.log10(Math.max(...all)))];
  const along = (ms) => ((Math.log10(ms) - low) / Math.max(1, high - low)) * (WIDTH - LEFT - RIGHT);
  const group = names.length * BAR + BETWEEN;
  const height = TOP + operations.length * group + 30;
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="CPU milliseconds an operation, ${claims} figures">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="10" y="20" font-size="14">CPU milliseconds an operation, ${claims.toLocaleString('en-US')} figures (each line is ten times the last)</text>`,
    ...legend(names),
    ...ticks.map(
      (tick) =>
        `<path d="M${LEFT + along(tick)} ${TOP - 6}V${height - 24}" stroke="#ddd"/><text x="${LEFT + along(tick)}" y="${height - 8}" text-anchor="middle" fill="#555">${tick}</text>`,
    ),
    ...operations.flatMap((operation, at) => [
      `<text x="${LEFT - 8}" y="${TOP + at * group + (names.length * BAR) / 2 + 4}" text-anchor="end">${operation}</text>`,
      ...names.flatMap((name, index) => {
        const one = programs[name][operation];
        if (!one) return [];
        const y = TOP + at * group + index * BAR;
        const width = Math.max(1, along(one.cpuMs));
        return [
          `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${colour(index)}"/>`,
          `<text x="${(LEFT + width + 4).toFixed(1)}" y="${y + BAR - 4}" font-size="10" fill="#555">${one.cpuMs.toFixed(one.cpuMs < 1 ? 2 : 1)}</text>`,
        ];
      }),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

const colour = (index) => COLOURS[index % COLOURS.length];

function legend(names) {
  let [x, y] = [10, 32];
  return names.map((name, index) => {
    const short = name.replace(/:.*?,|,/, ',').replace(' with graphql-jit', '');
    const width = 24 + short.length * 6.6;
    if (x + width > WIDTH) [x, y] = [10, y + 16];
    const at = x;
    x += width;
    return `<rect x="${at}" y="${y}" width="10" height="10" fill="${colour(index)}"/><text x="${at + 14}" y="${y + 10}">${short}</text>`;
  });
}
