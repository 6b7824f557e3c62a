import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
} from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { movedTo, placesFor } from './order.ts';
import './order-list.css';

interface OrderRow {
  readonly id: string;
  /** Said by the handle and by screen readers. */
  readonly name: string;
  readonly content: ReactNode;
  /** At the end of the row, before the handle. */
  readonly end?: ReactNode;
  /** More acts for this row, after the four that move it. */
  readonly acts?: ReactNode;
}

interface OrderListProps {
  readonly label: string;
  readonly rows: readonly OrderRow[];
  /** The ids in their new order. */
  readonly onOrder: (ids: readonly string[]) => void;
}

const icons = {
  up: IconArrowUp,
  down: IconArrowDown,
  top: IconArrowBarToUp,
  end: IconArrowBarToDown,
} as const;

/**
 * A list whose order can be changed by dragging a handle, by the handle's menu, or by Alt with an arrow on the handle
 * (ui.md 9: never by dragging only). What moved is said aloud.
 */
export function OrderList({ label, rows, onOrder }: OrderListProps) {
  const { t } = useTranslation('callover');
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);

  const move = (from: number, to: number) => {
    const row = rows[from];
    if (row === undefined || from === to) return;
    onOrder(
      movedTo(
        rows.map(({ id }) => id),
        from,
        to,
      ),
    );
    setSaid(t('order.moved', { name: row.name, place: to + 1, count: rows.length }));
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, to);
    setDragged(null);
    setOver(null);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const to = { ArrowUp: index - 1, ArrowDown: index + 1 }[event.key];
    if (!event.altKey || to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to >= 0 && to < rows.length) move(index, to);
  };

  return (
    <>
      <ol className="ks-order" aria-label={label} ref={list}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            data-dragged={dragged === index || undefined}
            data-over={
              over === index && dragged !== null && dragged !== index ? side(dragged, index) : undefined
            }
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              drop(event, index);
            }}
          >
            <span className="ks-order-number ks-figures" aria-hidden>
              {index + 1}
            </span>
            <div className="ks-order-content">{row.content}</div>
            {row.end}
            <Menu
              button={
                <IconButton
                  label={t('order.handle', { name: row.name })}
                  className="ks-order-handle"
                  icon={<IconGripVertical size={18} aria-hidden />}
                  draggable
                  onDragStart={(event) => {
                    setDragged(index);
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', '');
                    const dragImage = list.current?.children[index];
                    if (dragImage !== undefined) event.dataTransfer.setDragImage(dragImage, 0, 20);
                  }}
                  onDragEnd={() => {
                    setDragged(null);
                    setOver(null);
                  }}
                  onKeyDown={(event) => {
                    onKey(event, index);
                  }}
                />
              }
            >
              {placesFor(index, rows.length).map(({ way, to }) => {
                const Icon = icons[way];
                return (
                  <MenuItem
                    key={way}
                    icon={<Icon size={18} aria-hidden />}
                    onSelect={() => {
                      move(index, to);
                    }}
                  >
                    {t(`order.way.${way}`)}
                  </MenuItem>
                );
              })}
              {row.acts}
            </Menu>
          </li>
        ))}
      </ol>
      <p className="ks-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function side(from: number, to: number): 'before' | 'after' {
  return to < from ? 'before' : 'after';
}
