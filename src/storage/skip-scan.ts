/**
 * Has SQLite go through no index value by value of its first column, to look at each for the second ("skip-scan",
 * https://sqlite.org/optoverview.html#skipscan, https://sqlite.org/fileformat2.html#stat1tab): it does so where all rows
 * that it had counted were of few sources or claims, and goes on to where there are fifty thousand. Whatever is looked for
 * has an index of its own.
 */
export const NO_SKIP_SCAN = [
  `update sqlite_stat1 set stat = stat || ' noskipscan' where idx is not null and stat not like '%noskipscan%'`,
  'analyze sqlite_schema',
];
