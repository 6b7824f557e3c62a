/** Says on standard error what went wrong, as a bare code: the shell's log never holds words, names or paths. */
export function logCode(code: 'core_stopped' | 'program_damaged' | 'settings_replaced'): void {
  process.stderr.write(`${code}\n`);
}
