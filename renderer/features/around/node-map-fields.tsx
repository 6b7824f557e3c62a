import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { Button, ButtonRow, TextButton } from '#renderer/ui/button.tsx';
import { FieldError, Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { focusField } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { boxSize, outlineOf } from '#shared/domain/around/node-map-rules.ts';
import { outlineWords, promptWords } from '#shared/i18n/pages/node-map-page.ts';
import { BoxPanel } from './box-panel.tsx';
import { type CanvasLine, type CanvasNode, MapCanvas } from './map-canvas.tsx';
import { boxFigure, BoxShape, LineShape } from './node-map-drawing.tsx';
import {
  addBox,
  type BoxForm,
  moveBox,
  type NodeMapForm,
  type NodeMapParts,
  removeBox,
} from './node-map-form.ts';

interface NodeMapFieldsProps {
  readonly form: Form<NodeMapForm>;
  readonly called: string;
}

/** What the summary of problems leads to, and where the keyboard goes on after the side form. */
const boxId = 'record-nodes';

/** The map with the side form of the box that is chosen, then what all records say about themselves. */
export function NodeMapFields({ form, called }: NodeMapFieldsProps) {
  const { t } = useTranslation('around');
  return (
    <>
      <Section help={t('map.arrange')} title={t('maps.title')}>
        <Fields>
          <TextField {...form.field('title')} label={t('map.titleField')} maxLength={120} required />
          <Editor form={form} />
        </Fields>
      </Section>
      <Section title={t('map.aboutTitle')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={called === '' ? t('edit.answerTitleNobody') : t('edit.answerTitle', { name: called })}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}

function useDrawing({ nodes, links, guide }: NodeMapForm) {
  const { t, i18n } = useTranslation('around');
  return useMemo(
    () => ({
      nodes: nodes.map((node): CanvasNode => {
        const prompt = promptWords(i18n, guide, node);
        return {
          id: node.id,
          ...boxFigure(node),
          size: boxSize,
          words: [prompt, node.text === '' ? t('map.empty') : node.text]
            .filter((part) => part !== '')
            .join(' '),
          shape: <BoxShape node={node} guide={guide} />,
        };
      }),
      lines: links.map((link): CanvasLine => ({
        id: link.id,
        from: link.from,
        to: link.to,
        draw: (from, to) => <LineShape from={from} to={to} link={link} />,
      })),
    }),
    [nodes, links, guide, i18n, t],
  );
}

function Editor({ form }: Pick<NodeMapFieldsProps, 'form'>) {
  const { t } = useTranslation('around');
  const { values, set } = form;
  const [chosen, setChosen] = useState<string | null>(null);
  const drawing = useDrawing(values);
  const parts: NodeMapParts = values;
  const box = values.nodes.find(({ id }) => id === chosen);
  const change = ({ nodes, links }: NodeMapParts) => {
    set({ nodes, links });
  };
  const add = (beside: BoxForm | null) => {
    const added = addBox(parts, beside);
    change(added.parts);
    setChosen(added.id);
  };
  const remove = (id: string) => {
    change(removeBox(parts, id));
    setChosen(null);
    focusField(boxId);
    toastDone(t('edit.removed'), {
      label: t('edit.undo'),
      act: () => {
        change(parts);
        setChosen(id);
      },
    });
  };
  return (
    <div id={boxId} tabIndex={-1} className="ks-map-box">
      <FieldError id={`${boxId}-error`} error={form.field('nodes').error ?? form.field('links').error} />
      <div className="ks-map-editor">
        <div>
          <MapCanvas
            label={t('map.canvas')}
            nodes={drawing.nodes}
            lines={drawing.lines}
            chosen={chosen}
            onChoose={setChosen}
            onMove={(id, places) => {
              change(moveBox(parts, id, places));
            }}
            onKey={(id, key) => {
              if (key !== 'Delete') return false;
              remove(id);
              return true;
            }}
          />
          <ButtonRow>
            <Button
              icon={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                add(null);
              }}
            >
              {t('map.add')}
            </Button>
          </ButtonRow>
        </div>
        <div key={chosen ?? 'all'} className="ks-map-panel">
          {box === undefined ? (
            <Boxes form={values} onChoose={setChosen} />
          ) : (
            <BoxPanel
              key={box.id}
              parts={parts}
              box={box}
              guide={values.guide}
              onChange={change}
              onAdd={() => {
                add(box);
              }}
              onRemove={() => {
                remove(box.id);
              }}
              onDone={() => {
                setChosen(null);
                focusField(boxId);
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}

interface BoxesProps {
  readonly form: NodeMapForm;
  readonly onChoose: (id: string) => void;
}

/** The map as an indented list; each box is chosen here as well as on the canvas. */
function Boxes({ form, onChoose }: BoxesProps) {
  const { t, i18n } = useTranslation('around');
  const lines = outlineOf<BoxForm, NodeMapForm['links'][number]>(form);
  if (lines.length === 0) return <p className="ks-quiet">{t('maps.emptyText')}</p>;
  return (
    <>
      <h3 className="ks-side-label">{t('map.boxes')}</h3>
      <ul className="ks-map-list">
        {lines.map((line, index) => (
          <li key={index} style={{ '--ks-depth': line.depth }} className="ks-map-outline">
            {line.again ? (
              <span className="ks-quiet ks-small">{outlineWords(i18n, form.guide, line)}</span>
            ) : (
              <TextButton
                onClick={() => {
                  onChoose(line.node.id);
                }}
              >
                {outlineWords(i18n, form.guide, line) || t('map.empty')}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
