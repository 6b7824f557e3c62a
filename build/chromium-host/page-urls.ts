/**
 * Chromium outside Electron cannot be taught a scheme of the app's own, so `app://<host>/` is shown to it as
 * `http://<host>.localhost/`: an origin that counts as secure, and whose every request the host answers itself.
 */
const pageOrigin = /^(blob:)?http:\/\/([a-z0-9-]+)\.localhost\//;
const appOrigin = /^(blob:)?app:\/\/([a-z0-9-]+)\//;

export function toPageUrl(url: string): string {
  return url.replace(appOrigin, '$1http://$2.localhost/');
}

export function fromPageUrl(url: string): string {
  return url.replace(pageOrigin, '$1app://$2/');
}
