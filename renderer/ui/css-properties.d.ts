import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Our own CSS variables may be set on an element. */
    readonly [variable: `--ks-${string}`]: string | number | undefined;
  }
}
