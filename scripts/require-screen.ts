/** Ends the process with one clear line when there is no screen to show a window on. */
export function requireScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  console.error(
    'No screen to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "npm run demo" needs none.',
  );
  process.exit(1);
}
