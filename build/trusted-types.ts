import type { Plugin } from 'vite';

/** React Aria empties its live region through `innerHTML`, which a page under Trusted Types may not touch. */
const announcer = /react-aria\/dist\/private\/live-announcer\/LiveAnnouncer\.mjs$/;
const emptying = ".innerHTML = ''";

/**
 * Lets React Aria's announcer empty itself without `innerHTML` (security.md 4). Fails the build when the line is not
 * where it was, so that an update cannot bring the violation back unseen.
 */
export function announceWithoutInnerHtml(): Plugin {
  return {
    name: 'keystead:announce-without-inner-html',
    transform: {
      filter: { id: announcer },
      handler(code) {
        if (!code.includes(emptying))
          throw new Error('LiveAnnouncer has changed: look for innerHTML in it again');
        return { code: code.replaceAll(emptying, '.replaceChildren()'), map: null };
      },
    },
  };
}

const zodCore = /zod\/v4\/core\/core\.js$/;
const zodConfig = 'export const globalConfig =';

/**
 * Tells zod, before any schema is made, not to try `new Function`: the page's policy refuses it and reports it
 * (security.md 4). `z.config()` in the page itself would come too late, because chunks run before their importer.
 */
export function zodWithoutEval(): Plugin {
  return {
    name: 'keystead:zod-without-eval',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: zodCore },
      handler(code) {
        if (!code.includes(zodConfig)) throw new Error('zod has changed: look for its jitless setting again');
        return { code: `${code}\nglobalConfig.jitless = true;\n`, map: null };
      },
    },
  };
}
