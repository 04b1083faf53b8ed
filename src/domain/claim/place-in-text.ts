/** Names that English gives an article within a sentence: by their own usage, or by the word they end in. */
const WITH_ARTICLE = new RegExp(
  `^(?!the |South Georgia )(?:${[
    'World|Americas|Caribbean|Middle East|Isle of Man',
    'Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines',
    '(?:.* )?Republic of .*',
    '.* (?:Emirates|Islands|Kingdom|Netherlands|Republic|States|Territories|Territory|Union)',
  ].join('|')})$`,
  'iu',
);

/** The name of a place as it stands within a sentence: "Iraq", "the United States", "the World". */
export const placeInText = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
