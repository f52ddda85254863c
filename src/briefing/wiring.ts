import type { Connector } from '../db/index.ts';
import type { Release } from '../model/index.ts';
import type { KnowsFigure } from '../state/briefing/read.ts';
import type { Deck } from './deck.ts';
import type { BriefingExport, Make, Poster } from './made.ts';

export const maker =
  (_connector: Connector, release: Release): Make =>
  (item, language) => {
    const own = item.kind === 'figure' ? item.figure : item.check_id;
    return Promise.resolve({
      print: 'standin',
      exhibit: {
        figure: {
          id: own,
          title: own,
          hint: null,
          drawing: {
            kind: 'none',
            why: own,
            scale: { tick: String, inUnit: (value) => value, unit: '' },
          },
          legend: [],
          legendLabel: null,
          absences: { unpublished: '', zero: '', not_applicable: '' },
          table: { columns: [], rows: [] },
          notes: [],
          method: [],
          said: [[{ text: `${own} 2024`, fact: null }]],
        },
        language,
        title: own,
        subtitle: null,
        takeaway: `${own} 2024`,
        legend: [],
        left: null,
        notes: [],
        findings: [],
        sources: [],
        foot: release.id,
      },
    });
  };

export const poster: Poster = (exhibit) => {
  const height = 300 + (exhibit.title.length % 5) * 90;
  return Promise.resolve({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 ${height}" width="960" height="${height}"><rect width="960" height="${height}" fill="#fff" stroke="#888"/><text x="20" y="40" font-size="24">top ${exhibit.title.replace(/[<&]/g, '')}</text><text x="20" y="${height - 20}" font-size="20">bottom</text></svg>`,
    width: 960,
    height,
  });
};

export const knows: KnowsFigure = (_view, figure) => /^[a-z-]+$/.test(figure);

export const exportsOf = (deck: Deck): readonly BriefingExport[] => (deck.briefing.items.length > 60 ? [] : []);
