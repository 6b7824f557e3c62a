import './avatar.css';

/** At most two initials: the first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}

interface AvatarProps {
  readonly name: string;
  /** `round` for colleagues, `house` for people supported. */
  readonly shape?: 'round' | 'house';
  readonly size?: 22 | 28 | 34;
}

/** Initials as a mark; decorative, because the name always stands beside it. */
export function Avatar({ name, shape = 'round', size = 28 }: AvatarProps) {
  const letters = initials(name);
  return (
    <span className="ks-avatar" data-shape={shape} data-size={size} aria-hidden>
      {shape === 'house' ? letters.slice(0, 1) : letters}
    </span>
  );
}
