import { IconBell, IconCircleCheck, IconClockHour4, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './tag.css';

/** `clay` is for a home at risk and errors, never for a person (ui.md 1.4). */
export type Tone = 'neutral' | 'accent' | 'brass' | 'plum' | 'moss' | 'clay';

interface TagProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short state in words; its colour only repeats what it says. */
export function Tag({ tone = 'neutral', icon, children }: TagProps) {
  return (
    <span className="ks-tag" data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

/** The four states of contact (ui.md 5; domain.md 6). */
export type ContactState = 'in_touch' | 'due_this_week' | 'time_to_get_in_touch' | 'talk_in_team';

const contactLook = {
  in_touch: { tone: 'moss', Icon: IconCircleCheck },
  due_this_week: { tone: 'neutral', Icon: IconClockHour4 },
  time_to_get_in_touch: { tone: 'brass', Icon: IconBell },
  talk_in_team: { tone: 'accent', Icon: IconUsersGroup },
} as const satisfies Record<ContactState, { tone: Tone; Icon: typeof IconBell }>;

interface ContactWordProps {
  readonly state: ContactState;
  readonly children: ReactNode;
}

/** The state of contact with a person: icon and tone belong to the state, the words come in. */
export function ContactWord({ state, children }: ContactWordProps) {
  const { tone, Icon } = contactLook[state];
  return (
    <Tag tone={tone} icon={<Icon aria-hidden />}>
      {children}
    </Tag>
  );
}
