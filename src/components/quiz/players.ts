import type { Band } from '../../curriculum/grade.ts';

/**
 * The pictures a pupil can be (players/*.svg): animals and fruits for the small, signs of the highland for the older.
 */
const YOUNG = {
  meo: 'Mèo',
  tho: 'Thỏ',
  ga: 'Gà con',
  ca: 'Cá',
  rua: 'Rùa',
  buom: 'Bướm',
  dua: 'Dưa hấu',
  cam: 'Quả cam',
};
const OLDER = {
  nui: 'Núi',
  la: 'Lá',
  chieng: 'Chiêng',
  gui: 'Gùi',
  sao: 'Sao',
  trang: 'Trăng',
  'nha-rong': 'Nhà rông',
  'ca-phe': 'Cà phê',
};

const SVGS = import.meta.glob<string>('./players/*.svg', { query: '?raw', import: 'default', eager: true });

/** Only those of the band: its page is the heavier for each. */
export const playersOf = (band: Band): { id: string; name: string; svg: string }[] =>
  Object.entries(band === 'tieu-hoc' ? YOUNG : OLDER).map(([id, name]) => ({
    id,
    name,
    svg: SVGS[`./players/${id}.svg`]!,
  }));
