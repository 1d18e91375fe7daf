import type { Band } from '../../model/grade.ts';

/** The pictures a child can be, drawn by us on a 48 × 48 field; flat, with the colours of the mark. */
export const PICTURES: Record<string, { name: string; drawing: string }> = {
  meo: {
    name: 'Mèo',
    drawing: '<path fill="#f2b632" d="M9 7l9 6h12l9-6v20c0 8-7 14-15 14S9 35 9 27z"/><path fill="#fff3d0" d="M24 41c-5 0-8-3-8-6s3-5 8-5 8 2 8 5-3 6-8 6z"/><g fill="#1b2338"><circle cx="17" cy="24" r="2.3"/><circle cx="31" cy="24" r="2.3"/><path d="M21.5 30h5L24 33z"/></g>',
  },
  tho: {
    name: 'Thỏ',
    drawing: '<g fill="#c9d4fb"><ellipse cx="17" cy="13" rx="4.5" ry="11"/><ellipse cx="31" cy="13" rx="4.5" ry="11"/><circle cx="24" cy="30" r="14"/></g><g fill="#f28a75"><ellipse cx="17" cy="13" rx="2" ry="7"/><ellipse cx="31" cy="13" rx="2" ry="7"/><circle cx="24" cy="33" r="2"/></g><g fill="#1b2338"><circle cx="18" cy="28" r="2.2"/><circle cx="30" cy="28" r="2.2"/></g>',
  },
  ga: {
    name: 'Gà con',
    drawing: '<path fill="#c2392a" d="M20 8c0-4 4-5 4-1 2-3 6-1 4 3z"/><circle cx="24" cy="26" r="17" fill="#f7cf6b"/><path fill="#e58a2c" d="M20 28h8l-4 5z"/><g fill="#1b2338"><circle cx="17" cy="23" r="2.3"/><circle cx="31" cy="23" r="2.3"/></g><path fill="#f2b632" d="M7 28c4-2 7 1 7 6-4 0-7-2-7-6zM41 28c-4-2-7 1-7 6 4 0 7-2 7-6z"/>',
  },
  ca: {
    name: 'Cá',
    drawing: '<path fill="#f28a75" d="M46 14v20L34 26v-4z"/><ellipse cx="21" cy="24" rx="18" ry="13" fill="#c2392a"/><path fill="#fbe2da" d="M22 11.2q6 12.8 0 25.6h6q6-12.8 0-24.6z"/><circle cx="12" cy="21" r="3.4" fill="#fff"/><circle cx="11.5" cy="21" r="1.7" fill="#1b2338"/>',
  },
  rua: {
    name: 'Rùa',
    drawing: '<g fill="#7fd1c1"><circle cx="40" cy="27" r="6"/><ellipse cx="13" cy="37" rx="5" ry="4"/><ellipse cx="31" cy="37" rx="5" ry="4"/></g><path fill="#17786b" d="M4 35C4 22 12 12 22 12s18 10 18 23z"/><path fill="#0b5348" d="M16 20h12l4 8-4 7H16l-4-7z"/><circle cx="42" cy="25.5" r="1.5" fill="#1b2338"/>',
  },
  buom: {
    name: 'Bướm',
    drawing: '<g fill="#2b3f7a"><path d="M22 24C18 8 4 6 4 15c0 8 9 11 18 9zM26 24C30 8 44 6 44 15c0 8-9 11-18 9z"/></g><g fill="#5ec7b3"><path d="M22 25C11 25 6 32 10 38s12-2 12-13zM26 25c11 0 16 7 12 13s-12-2-12-13z"/></g><rect x="22" y="15" width="4" height="25" rx="2" fill="#1b2338"/><g fill="#f2b632"><circle cx="12" cy="16" r="3"/><circle cx="36" cy="16" r="3"/></g>',
  },
  dua: {
    name: 'Dưa hấu',
    drawing: '<path fill="#17786b" d="M2 17a22 22 0 0044 0z"/><path fill="#fffdf8" d="M5.5 17a18.5 18.5 0 0037 0z"/><path fill="#c2392a" d="M8 17a16 16 0 0032 0z"/><g fill="#1b2338"><ellipse cx="17" cy="22" rx="1.3" ry="2"/><ellipse cx="24" cy="26" rx="1.3" ry="2"/><ellipse cx="31" cy="22" rx="1.3" ry="2"/></g>',
  },
  cam: {
    name: 'Quả cam',
    drawing: '<circle cx="24" cy="28" r="17" fill="#e58a2c"/><path fill="#17786b" d="M24 12c2-8 10-9 15-7-1 6-8 10-15 7z"/><path fill="none" stroke="#0b5348" stroke-width="2.5" stroke-linecap="round" d="M24 13V8"/><path fill="none" stroke="#fff3d0" stroke-width="2.5" stroke-linecap="round" d="M13 26c1-4 4-7 8-8"/>',
  },
  nui: {
    name: 'Núi',
    drawing: '<circle cx="36" cy="13" r="6" fill="#f2b632"/><path fill="#17786b" d="M2 41L18 12l16 29z"/><path fill="#5ec7b3" d="M22 41l12-20 12 20z"/><path fill="#fffdf8" d="M18 12l5 9-5-2-5 2z"/>',
  },
  la: {
    name: 'Lá',
    drawing: '<path fill="#17786b" d="M8 40C4 20 16 6 42 6c2 24-12 38-34 34z"/><path fill="none" stroke="#a4e6d8" stroke-width="2.5" stroke-linecap="round" d="M6 43C14 30 22 22 33 15M17 29v-9M24 23h9"/>',
  },
  chieng: {
    name: 'Chiêng',
    drawing: '<path fill="none" stroke="#1b2338" stroke-width="2.5" stroke-linecap="round" d="M12 12L24 3l12 9"/><circle cx="24" cy="27" r="18" fill="#f2b632"/><circle cx="24" cy="27" r="13" fill="none" stroke="#8a5a00" stroke-width="2"/><circle cx="24" cy="27" r="5.5" fill="#8a5a00"/>',
  },
  gui: {
    name: 'Gùi',
    drawing: '<path fill="none" stroke="#1b2338" stroke-width="2.5" d="M14 10C6 16 6 26 13 32M34 10c8 6 8 16 1 22"/><path fill="#e58a2c" d="M11 8h26l-5 34H16z"/><path fill="#8c2316" d="M11 8h26l-.7 5H11.7z"/><path fill="none" stroke="#fff3d0" stroke-width="2.5" d="M13.5 22l5.3 5 5.2-5 5.2 5 5.3-5M15 34h18"/>',
  },
  sao: {
    name: 'Sao',
    drawing: '<path fill="#f2b632" d="M24 3l6.2 13.5L45 18.2 34 28.2l3 14.6L24 35.4l-13 7.4 3-14.6-11-10 14.8-1.7z"/>',
  },
  trang: {
    name: 'Trăng',
    drawing: '<path fill="#2b3f7a" d="M30 5a20 20 0 1013 30A17 17 0 0130 5z"/><g fill="#f2b632"><circle cx="38" cy="12" r="2.5"/><circle cx="44" cy="22" r="1.7"/></g>',
  },
  'nha-rong': {
    name: 'Nhà rông',
    drawing: '<path fill="#c2392a" d="M24 2C16 8 11 18 9 30h30C37 18 32 8 24 2z"/><path fill="#f2b632" d="M12.5 19h23l1 4h-25z"/><path fill="#8a5a00" d="M11 30h26v6H11z"/><path fill="none" stroke="#1b2338" stroke-width="2.5" stroke-linecap="round" d="M14 36v9M24 36v9M34 36v9"/>',
  },
  'ca-phe': {
    name: 'Cà phê',
    drawing: '<ellipse cx="24" cy="24" rx="15" ry="20" transform="rotate(25 24 24)" fill="#6b3a1e"/><path fill="none" stroke="#f7cf6b" stroke-width="3" stroke-linecap="round" d="M31 8c-9 6-4 12-8 17s-6 7-6 15"/>',
  },
};

/** Which of them are offered: animals and fruits to the small, signs of the highland to the older. */
export const OFFERED: Record<'young' | 'older', readonly string[]> = {
  young: ['meo', 'tho', 'ga', 'ca', 'rua', 'buom', 'dua', 'cam'],
  older: ['nui', 'la', 'chieng', 'gui', 'sao', 'trang', 'nha-rong', 'ca-phe'],
};
export const offeredTo = (band: Band): readonly string[] => OFFERED[band === 'tieu-hoc' ? 'young' : 'older'];
