const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** English words that only hold others together: none of them is a name by itself. */
export const FUNCTION_WORDS = listed(`
  a about above after again against ago all almost along already also although always am amid among an and another any
  anyone anything are around as at away back be because been before being below between both but by can could did do does
  doing done down during each either else enough even ever every everyone everything few fewer for former from further
  had half has have having he her here hers herself him himself his how however i if in into is it its itself just last
  least less many may me might mine more most much must my myself near nearly neither never new next no nobody none nor
  not nothing now of off often on once one only onto or other others our ours out over own per quite rather same several
  shall she should since so some somebody someone something still such than that the their theirs them themselves then
  there these they this those though through thus to today together tomorrow too total toward towards two under
  unknown unless until up upon us very via was we were what when where whether which while who whom whose why will with
  within without would yes yesterday yet you your yours
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`);

/** Words of number, beside digits. */
export const NUMERALS = listed(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions dozen dozens score scores`);

export const NEGATIONS = listed(
  'not no never none nobody neither nor hardly cannot cant wont didnt wasnt werent',
);

/** What parts of a country are called. */
export const AREA_WORDS = listed(`
  region province state governorate district department county prefecture territory canton oblast division zone
  municipality parish`);

/** Names of parts, directions and landscapes, which without the country they lie in name nothing. */
export const GENERIC_WORDS = listed(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern upper lower middle central centre center capital city metropolitan town coast
  coastal delta gulf highland highlands lowland lowlands island islands insular interior lake lakes littoral maritime
  midland midlands mountain mountains plateau plateaux river rivers sea valley oriental occidental border frontier nord
  sud est ouest union federal national republic state province region district county territory world
  global international inner outer
`);

/** English words that are also names of places or of those who publish, and in small letters or at the beginning of a sentence are not. */
export const ORDINARY_WORDS = new Set([
  ...GENERIC_WORDS,
  ...listed(`
  unity acre afar antique apace bale bam bar batman bay bender bled bloke bong bono bury canton cascade cascades chin colon
  debar encamp falcon fife garb grad ha hail lib lira lot male man mara mascara mobile mono nan nice nip nodes ogre para
  pole poles polish swede swedes pecs pest peter pita plunge pool quiche reading reunion rouge ruse saga sale sal salt same sides ski slough split store
  tartar tarn tours van var yap zeta
  account action advocate age arab argus atlantic atlas balance banner beacon bulletin business call chronicle
  clarion comet conversation copy country courier crescent cross daily data day democracy despatch dispatch dawn eagle
  echo economist edge enquirer enterprise era eye examiner experience express fact facts field figure figures focus fortune forum
  forward free future gazette general globe green ground guard guardian health herald hill history home horizon hour
  image independent index information inquirer inside insider intercept journal justice labour leader ledger liberation
  life light line link local look mail market matter media mercury metro military mirror monitor moon morning motion
  music nation nature network news newsday observer office oracle order outlook pace page paper park path patriot peace
  people pilot pioneer planet podium point police politico post power press progress public pulse quest radio reason
  record red register relief report reporter reports review rights root school science scope scene sentinel service
  signal sky source space spectator spectrum spotlight standard star statesman states story stream street sun survey
  tablet telegraph television time times today tomorrow transparency tribune truth universe urban vanguard verge
  vice view views vision voice war watch water wave wave week weekly which white wire witness women word work year
  accord act aid alliance army asia bank body book bridge bureau center chamber children church civil club
  commission committee community company congress council court defence defense department directorate emergency
  environment government group guards hospital hospitals institute intelligence interior labor law mission ministry
  monitors movement museum navy network newspaper organisation organization parliament party patrol president
  project refuge refugees research resistance response security society statistics support team tribunal union unit
  university watchdog youth
`),
]);
