import { useEffect, useState } from 'react';

const family = "'Source Sans 3 Variable', 'Segoe UI', 'Noto Sans', sans-serif";

/** Measures texts of one font on a canvas; each text once. */
function createMeasure(fontSize: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  if (context !== null) context.font = `680 ${fontSize}px ${family}`;
  return (text) => {
    const width = known.get(text) ?? context?.measureText(text).width ?? text.length * fontSize * 0.55;
    known.set(text, width);
    return width;
  };
}

/** Width of chart labels in pixels, in their bold form, measured again once the bundled fonts stand. */
export function useTextWidth(fontSize: number): (text: string) => number {
  const [measure, setMeasure] = useState(() => createMeasure(fontSize));
  useEffect(() => {
    let gone = false;
    void document.fonts.load(`680 ${fontSize}px 'Source Sans 3 Variable'`).then(() => {
      if (!gone) setMeasure(() => createMeasure(fontSize));
    });
    return () => {
      gone = true;
    };
  }, [fontSize]);
  return measure;
}
