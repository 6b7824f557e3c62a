import { resolve } from 'node:path';

/** Value of `--name=value` among the arguments of this start, or undefined. */
export function findStartArgument(name: string, argv: readonly string[] = process.argv): string | undefined {
  const prefix = `--${name}=`;
  return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}

/** The same for a folder, made absolute. */
export function findStartFolder(name: string): string | undefined {
  const folder = findStartArgument(name);
  return folder === undefined || folder === '' ? undefined : resolve(folder);
}
