import type { Retake } from './read-sheet.ts';

/** Why a photo is to be taken again and how, in one sentence. */
export const RETAKE_WORDS: Record<Retake, string> = {
  'no-sheet': 'Không thấy phiếu trả lời nào trong ảnh: xin chụp thẳng một phiếu, thấy đủ bốn góc có dấu vuông đen.',
  'part-of-sheet':
    'Ảnh chưa thấy đủ bốn góc của phiếu: xin lùi ra một chút rồi chụp lại, đừng để tay hay vật gì che góc.',
  'two-sheets': 'Trong ảnh có hơn một phiếu: xin chụp từng phiếu một.',
  'no-code':
    'Chưa đọc được dải ô đen trắng ở đầu phiếu: xin chụp lại nơi sáng hơn, giữ yên tay, đừng để bóng che dải ấy.',
  unclear: 'Ảnh này có quá nhiều ô nhìn không rõ: xin chụp lại, tránh lóa sáng, giữ phiếu phẳng và yên tay.',
};
