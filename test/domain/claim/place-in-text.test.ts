import { expect, test } from '@jest/globals';
import { placeInText } from '../../../src/domain/claim/place-in-text.js';

test.each([
  ['World', 'the World'],
  ['European Union', 'the European Union'],
  ['United States', 'the United States'],
  ['United Kingdom', 'the United Kingdom'],
  ['United Arab Emirates', 'the United Arab Emirates'],
  ['Netherlands', 'the Netherlands'],
  ['Caribbean Netherlands', 'the Caribbean Netherlands'],
  ['Philippines', 'the Philippines'],
  ['Central African Republic', 'the Central African Republic'],
  ['Democratic Republic of the Congo', 'the Democratic Republic of the Congo'],
  ['Republic of the Congo', 'the Republic of the Congo'],
  ['Turks and Caicos Islands', 'the Turks and Caicos Islands'],
  ['Northern Territory', 'the Northern Territory'],
])('within a sentence, %s is %s', (name, inText) => {
  expect(placeInText(name)).toBe(inText);
});

test.each([
  'Iraq',
  'Latin America',
  'South Georgia and South Sandwich Islands',
  'Netherlands New Guinea',
  'New South Wales',
  'The World',
  'the Two Republics',
  'Statesboro',
  'Worldham',
])('%s has no article but its own', (name) => {
  expect(placeInText(name)).toBe(name);
});
