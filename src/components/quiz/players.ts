import type { Band } from '../../model/grade.ts';

/** The pictures a pupil can be (players/*.svg, by way of quiz.css): animals and fruits for the small, signs of the highland for the older. */
const YOUNG = { meo: 'Mèo', tho: 'Thỏ', ga: 'Gà con', ca: 'Cá', rua: 'Rùa', buom: 'Bướm', dua: 'Dưa hấu', cam: 'Quả cam' };
const OLDER = { nui: 'Núi', la: 'Lá', chieng: 'Chiêng', gui: 'Gùi', sao: 'Sao', trang: 'Trăng', 'nha-rong': 'Nhà rông', 'ca-phe': 'Cà phê' };

export const playersOf = (band: Band): [id: string, name: string][] => Object.entries(band === 'tieu-hoc' ? YOUNG : OLDER);
