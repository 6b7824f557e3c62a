import './logo-mark.css';

interface LogoMarkProps {
  /** Edge in CSS pixels; legible from 16. */
  readonly size?: number;
}

/** A house whose door is a keyhole (ui.md 5). Decorative: the name stands beside it or on the window. */
export function LogoMark({ size = 26 }: LogoMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden className="ks-mark">
      <rect width="64" height="64" rx="15" fill="#175e6a" />
      <path
        d="M32 10 53 27.5a2.6 2.6 0 0 1-1.7 4.6H49V50a4 4 0 0 1-4 4H19a4 4 0 0 1-4-4V32.1h-2.3a2.6 2.6 0 0 1-1.7-4.6Z"
        fill="#fbf6e8"
      />
      <circle cx="32" cy="33" r="6.6" fill="#175e6a" />
      <path d="M29.6 37.5h4.8L36 54h-8Z" fill="#175e6a" />
      <circle cx="32" cy="33" r="2.4" fill="#dcbd65" />
    </svg>
  );
}

/** The product's name beside its mark; a proper name, the same in every language. */
export const productName = 'Keystead';

export function Wordmark({ size = 26 }: LogoMarkProps) {
  return (
    <span className="ks-wordmark" data-large={size > 30 || undefined}>
      <LogoMark size={size} />
      <span className="ks-wordmark-name">{productName}</span>
    </span>
  );
}
