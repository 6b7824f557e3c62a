import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { theme } from './theme.ts';

/** After a change of theme.ts: `npx vitest run renderer/ui/theme -u`. */
test('the shipped CSS is what the theme says, since the page may not inject it', async () => {
  const all = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const usual = defaultCssVariablesResolver(DEFAULT_THEME);
  const changed = (ours: Record<string, string>, theirs: Record<string, string>) =>
    Object.fromEntries(Object.entries(ours).filter(([name, value]) => theirs[name] !== value));
  const css = convertCssVariables({
    variables: changed(all.variables, usual.variables),
    light: changed(all.light, usual.light),
    dark: changed(all.dark, usual.dark),
  });
  const file = await format(
    `/* Generated from theme.ts by mantine-variables.test.ts. */\n@layer mantine-theme {${css}}`,
    {
      parser: 'css',
      printWidth: 110,
      singleQuote: true,
    },
  );
  await expect(file).toMatchFileSnapshot('./mantine-variables.css');
});
