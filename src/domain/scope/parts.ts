import { badInput } from '../../kernel/errors.js';
import { contains, sameInterval, stretchesBetween } from './intervals.js';
import { ALL_TIME, clipped, isBoxWithin, type Box, type Geography } from './region.js';
import { extentOf, isRegion, isWithin } from './tree.js';

/**
 * What boxes inside a frame are as parts of it (semantics.md, Scope): an axis that is all of the frame's own, or that
 * several of them cover whole together, is left unsaid.
 * @param most how many parts may be put together of several boxes
 * @throws SaysoError BAD_USER_INPUT, field `exclusions`, where they are more
 */
export function partsOf(geography: Geography, boxes: readonly Box[], frame: Box, most = Infinity): Box[] {
  if (boxes.length === 0) return [];
  const overAllPlaces = [...boxes, ...coveringAllPlaces(geography, boxes, frame, most)];
  const all = [...overAllPlaces, ...coveringAllTime(geography, overAllPlaces, frame, most)];
  return largest(geography, all).map((box) => asPart(geography, box, frame));
}

/** A box inside a frame, with an axis that is all of the frame's left unsaid. */
export const asPart = ({ places }: Geography, box: Box, frame: Box): Box => ({
  place: isWithin(places, frame.place, box.place) ? null : box.place,
  time: sameInterval(box.time, frame.time) ? ALL_TIME : box.time,
  population: box.population === frame.population ? null : box.population,
  categories: box.categories.filter((category) => !frame.categories.includes(category)),
});

/** What is covered in each place of a frame that is a region, by one box or another. */
function coveringAllPlaces(geography: Geography, boxes: readonly Box[], frame: Box, most: number): Box[] {
  const { places } = geography;
  if (frame.place === null || !isRegion(places, frame.place)) return [];
  const ofSome = boxes.filter((box) => !isWithin(places, frame.place, box.place));
  const choices = [...extentOf(places, frame.place)].map((place) =>
    ofSome.map((box) => isWithin(places, place, box.place)),
  );
  const widened = ofSome.map((box) => ({ ...box, place: frame.place }));
  return coveredInAll(geography, widened, choices, most);
}

/** What is covered at each time of a frame, by one box or another. */
function coveringAllTime(geography: Geography, boxes: readonly Box[], frame: Box, most: number): Box[] {
  const ofSome = boxes.filter(({ time }) => !sameInterval(time, frame.time));
  const choices = stretchesBetween([frame.time, ...ofSome.map(({ time }) => time)]).map((stretch) =>
    ofSome.map(({ time }) => contains(time, stretch)),
  );
  const widened = ofSome.map((box) => ({ ...box, time: frame.time }));
  return coveredInAll(geography, widened, choices, most);
}

/**
 * The largest boxes each of which lies, for every choice, in one box or another of it.
 * @param choices each says of each box whether it is one of them
 */
function coveredInAll(
  geography: Geography,
  boxes: readonly Box[],
  choices: readonly (readonly boolean[])[],
  most: number,
): Box[] {
  if (!choices.every((choice) => choice.includes(true))) return [];
  const distinct = new Map(choices.map((choice) => [choice.map(Number).join(''), choice]));
  const [first = [], ...others] = [...distinct.values()].map((choice) =>
    largest(
      geography,
      boxes.filter((_, at) => choice[at]),
    ),
  );
  return others.reduce((common, choice) => {
    const both = common.flatMap((one) => choice.flatMap((other) => clipped(geography, one, other)));
    return largest(geography, both, most);
  }, first);
}

/** Those of some boxes that lie in no other, each once. */
function largest(geography: Geography, boxes: readonly Box[], most = Infinity): Box[] {
  let kept: Box[] = [];
  for (const box of boxes) {
    if (kept.some((other) => isBoxWithin(geography, box, other))) continue;
    kept = [...kept.filter((other) => !isBoxWithin(geography, other, box)), box];
    if (kept.length > most) {
      throw badInput(
        'The exclusions cut the figure up in too many ways to be compared with others: leave out larger parts.',
        'exclusions',
      );
    }
  }
  return kept;
}
