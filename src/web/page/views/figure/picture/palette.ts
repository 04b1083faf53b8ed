/** The colours and letters a picture is drawn in. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly paper: string;
  readonly sheet: string;
  readonly wash: string;
  readonly disputed: string;
  readonly sans: string;
  readonly serif: string;
}

/** As the page around it, light or dark. */
export const ON_SCREEN: Palette = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  paper: 'var(--paper)',
  sheet: 'var(--sheet)',
  wash: 'var(--wash)',
  disputed: 'var(--disputed)',
  sans: 'var(--sans)',
  serif: 'var(--serif)',
};

/** For a file that stands alone: the light colours of style/tokens.css, and letters that any program has. */
export const ON_ITS_OWN: Palette = {
  ink: '#1b1a18',
  soft: '#5a564e',
  line: '#dedacf',
  lineStrong: '#8c877c',
  paper: '#fcfbf8',
  sheet: '#ffffff',
  wash: '#f3f0e9',
  disputed: '#b3261e',
  sans: "'Source Sans 3', 'Source Sans 3 Variable', 'Helvetica Neue', Helvetica, Arial, sans-serif",
  serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'Times New Roman', Times, serif",
};
