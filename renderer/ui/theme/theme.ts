import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const door: MantineColorsTuple = [
  '#eef6f6',
  '#dcebed',
  '#b9d7db',
  '#8fc0c7',
  '#62a4ae',
  '#3d8793',
  '#256f7b',
  '#175e6a',
  '#104d58',
  '#0b3a43',
];
const paper: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f2ec',
  '#ebe6dd',
  '#ddd6ca',
  '#c4bbad',
  '#8a8173',
  '#665f54',
  '#524c43',
  '#37332d',
  '#23211d',
];
const brass: MantineColorsTuple = [
  '#fbf6e8',
  '#f5eacb',
  '#ead69b',
  '#dcbd65',
  '#c9a23d',
  '#a98427',
  '#8b6a18',
  '#735610',
  '#5d450c',
  '#45330a',
];
const clay: MantineColorsTuple = [
  '#fbf1ed',
  '#f5e0d8',
  '#e8bfb1',
  '#d99a85',
  '#c6745a',
  '#b15a3f',
  '#9a4630',
  '#823825',
  '#6a2d1e',
  '#4e2117',
];
const plum: MantineColorsTuple = [
  '#f7f2f6',
  '#ecdfea',
  '#d8bfd4',
  '#bf9aba',
  '#a4769e',
  '#895a84',
  '#724770',
  '#613b5f',
  '#4f304d',
  '#3a2339',
];
const moss: MantineColorsTuple = [
  '#f2f6ee',
  '#e2ebd9',
  '#c5d7b5',
  '#a3be8b',
  '#80a163',
  '#658646',
  '#527036',
  '#435d2c',
  '#364b23',
  '#28371a',
];
/** Mantine's own dark scale, warmed: index 0 is text, 7 the page. */
const dark: MantineColorsTuple = [
  '#ece8e0',
  '#cfcac0',
  '#b0aba1',
  '#8b877e',
  '#4b4e4c',
  '#373b3a',
  '#2a2e2d',
  '#1c1f1f',
  '#161918',
  '#101212',
];

const reading = "'Literata Variable', Georgia, 'Noto Serif', serif";
const ui = "'Source Sans 3 Variable', 'Segoe UI', 'Noto Sans', sans-serif";

/** Every colour of a Mantine part comes from the semantic variables, so dark mode keeps its contrast. */
const variantColorResolver: VariantColorsResolver = (input) =>
  input.variant === 'subtle' || input.variant === 'transparent'
    ? {
        background: 'transparent',
        hover: 'var(--ks-hover)',
        color: 'var(--ks-ink)',
        border: '1px solid transparent',
      }
    : defaultVariantColorsResolver(input);

/**
 * Raw shades and sizes of Mantine parts (ui.md 2 and 3). Screens never use a shade: they use the semantic
 * variables of tokens.css. The CSS of this theme is the generated mantine-variables.css, because a page under
 * our content policy may not inject it.
 */
export const theme = createTheme({
  variantColorResolver,
  colors: { door, paper, brass, clay, plum, moss, dark, gray: paper },
  primaryColor: 'door',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.38,
  white: '#ffffff',
  black: '#20282a',
  fontFamily: ui,
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.4' },
  headings: { fontFamily: reading, fontWeight: '560' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  shadows: {
    xs: '0 1px 1px rgba(56,48,36,.05)',
    sm: '0 1px 2px rgba(56,48,36,.07), 0 1px 6px rgba(56,48,36,.04)',
    md: '0 2px 4px rgba(56,48,36,.06), 0 8px 24px rgba(56,48,36,.10)',
    lg: '0 4px 8px rgba(56,48,36,.06), 0 20px 48px rgba(56,48,36,.16)',
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});
