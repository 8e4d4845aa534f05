/** The only list of rules, in the order of the parts of a document. */

import { executionWording } from "./bo-cuc/cau-thi-hanh";
import { chapterForm } from "./bo-cuc/chuong-dang";
import { chapterSequence } from "./bo-cuc/chuong-lien-tuc";
import { chapterTitle } from "./bo-cuc/chuong-tieu-de";
import { lastItemEnd } from "./bo-cuc/dau-cuoi-muc";
import { lineCapital } from "./bo-cuc/dau-dong-hoa";
import { bulletMarks } from "./bo-cuc/dau-gach";
import { endMark } from "./bo-cuc/dau-ket-thuc";
import { pointLetters } from "./bo-cuc/diem-chu-cai";
import { pointForm } from "./bo-cuc/diem-dang";
import { pointOrder } from "./bo-cuc/diem-thu-tu";
import { articleForm } from "./bo-cuc/dieu-dang";
import { articleSequence } from "./bo-cuc/dieu-lien-tuc";
import { articleTitles } from "./bo-cuc/dieu-tieu-de";
import { decisionLine } from "./bo-cuc/dong-quyet-dinh";
import { effectArticle } from "./bo-cuc/hieu-luc";
import { twoEffectDays } from "./bo-cuc/hieu-luc-hai-noi";
import { backdatedEffect } from "./bo-cuc/hieu-luc-lui";
import { effectOutsideArticle } from "./bo-cuc/hieu-luc-ngoai-dieu";
import { clauseForm } from "./bo-cuc/khoan-dang";
import { clauseSequence } from "./bo-cuc/khoan-lien-tuc";
import { decimalForm } from "./bo-cuc/muc-dang";
import { starHeading } from "./bo-cuc/muc-dau-sao";
import { romanCapitals } from "./bo-cuc/muc-in-hoa";
import { oddHeading } from "./bo-cuc/muc-khac-kieu";
import { headingSequence } from "./bo-cuc/muc-lien-tuc";
import { decisionColon } from "./bo-cuc/quyet-dinh-hai-cham";
import { responsibilityArticle } from "./bo-cuc/thi-hanh";
import { partOrder } from "./bo-cuc/thu-tu-phan";
import { oldDocument } from "./bo-cuc/van-ban-cu";
import { basisNotYet } from "./can-cu/chua-hieu-luc";
import { basisBlank } from "./can-cu/con-trong";
import { lastBasisFullStop } from "./can-cu/dau-cham";
import { basisSemicolon } from "./can-cu/dau-cham-phay";
import { proposalLast } from "./can-cu/de-nghi-cuoi";
import { basisAmended } from "./can-cu/duoc-sua-doi";
import { basisEnded } from "./can-cu/het-hieu-luc";
import { lawWithNumber } from "./can-cu/luat-ghi-so";
import { basisDateExists } from "./can-cu/ngay-khong-co";
import { oldYear } from "./can-cu/nham-nam";
import { actDate } from "./can-cu/sai-ngay";
import { lawNumber } from "./can-cu/sai-so";
import { basisEndsSoon } from "./can-cu/sap-het-hieu-luc";
import { basisAfterSigning } from "./can-cu/sau-ngay-ky";
import { powerBasis } from "./can-cu/tham-quyen";
import { basesPresent } from "./can-cu/thieu";
import { proposalMissing } from "./can-cu/thieu-de-nghi";
import { basisDateMissing } from "./can-cu/thieu-ngay";
import { basesPosition } from "./can-cu/vi-tri";
import { basisOwnLine } from "./can-cu/xuong-dong";
import { impossibleSyllable } from "./chinh-ta/am-tiet";
import { gluedFootnote } from "./chinh-ta/cuoc-chu-dinh";
import { yearlyTwoWays } from "./chinh-ta/hang-nam";
import { mixedTonePlaces } from "./chinh-ta/kieu-dau-thanh";
import { doubledWord } from "./chinh-ta/lap-tu";
import { unclosedQuotation } from "./chinh-ta/ngoac-kep";
import { unlikelyWord } from "./chinh-ta/ngu-canh";
import { confusedWord } from "./chinh-ta/nham-tu";
import { signingFormLetters } from "./chu-ky/hinh-thuc";
import { signerNameCase } from "./chu-ky/ho-ten";
import { signerDegree } from "./chu-ky/hoc-vi";
import { authorityMatchesSignature } from "./chu-ky/tham-quyen";
import { signatureMissing } from "./chu-ky/thieu";
import { signerOfficeMissing } from "./chu-ky/thieu-chuc-vu";
import { districtEnded } from "./co-quan/cap-huyen";
import { noSpecialZone } from "./co-quan/dac-khu";
import { bodyEnded } from "./co-quan/khong-con";
import { symbolOfOther } from "./co-quan/ky-hieu";
import { issuerNameInFull } from "./co-quan/ten-day-du";
import { provinceSpelling } from "./co-quan/ten-tinh";
import { issuerMissing } from "./co-quan/thieu";
import { provinceMerged } from "./co-quan/tinh-sap-nhap";
import { hiddenCharacters } from "./ky-tu/an";
import { legacyFont } from "./ky-tu/bang-ma";
import { foreignD } from "./ky-tu/chu-d";
import { falseFigure } from "./ky-tu/chu-so";
import { punctuationBlanks } from "./ky-tu/dau-cau";
import { unevenDash } from "./ky-tu/gach-noi";
import { lookalikeLetters } from "./ky-tu/giong-chu";
import { wideBlanks } from "./ky-tu/khoang-trang";
import { mixedQuotes } from "./ky-tu/kieu-ngoac";
import { lostLetter } from "./ky-tu/mat-chu";
import { looseMark, mixedComposition } from "./ky-tu/to-hop";
import { placeNameInFull } from "./ngay-thang/dia-danh";
import { placeAndDateForm } from "./ngay-thang/hinh-thuc";
import { dateOfIssueImpossible } from "./ngay-thang/khong-co-that";
import { dateZeros } from "./ngay-thang/them-so-khong";
import { placeAndDateMissing } from "./ngay-thang/thieu";
import { recipientEnds } from "./noi-nhan/dau-cau";
import { recipientDashes } from "./noi-nhan/gach-dau-dong";
import { addressLine } from "./noi-nhan/kinh-gui";
import { receiverLines } from "./noi-nhan/kinh-gui-dang";
import { fileCopy } from "./noi-nhan/luu-vt";
import { recipientArticleExists } from "./noi-nhan/nhu-dieu-khong-co";
import { recipientArticleExecutes } from "./noi-nhan/nhu-dieu-thi-hanh";
import { sameAsAbove } from "./noi-nhan/nhu-tren";
import { recipientsMissing } from "./noi-nhan/thieu";
import { recipientArticleMissing } from "./noi-nhan/thieu-nhu-dieu";
import { recipientsHead } from "./noi-nhan/tieu-de";
import { tableDisagrees } from "./phan-cong/bang-khac-loi-van";
import { leadAlsoSupports } from "./phan-cong/chu-tri-phoi-hop";
import { emptyLead } from "./phan-cong/chu-tri-trong";
import { issuerSupports } from "./phan-cong/co-quan-ban-hanh";
import { requestNotOrder } from "./phan-cong/de-nghi";
import { severalLeads } from "./phan-cong/nhieu-chu-tri";
import { productMissing } from "./phan-cong/san-pham";
import { nearMissName } from "./phan-cong/ten-gan-dung";
import { taskedBodyNotRecipient } from "./phan-cong/thieu-noi-nhan";
import { sameTaskTwice } from "./phan-cong/trung-viec";
import { enactedWith } from "./phu-luc/ban-hanh-kem-theo";
import { annexUnmentioned } from "./phu-luc/chua-dan";
import { attachmentEnd } from "./phu-luc/dau-ket-thuc";
import { attachedLineHalfFilled } from "./phu-luc/kem-theo-dien-do";
import { attachedLineMatches } from "./phu-luc/kem-theo-khop";
import { attachmentSigned } from "./phu-luc/khoi-ky";
import { singleAnnex } from "./phu-luc/mot-phu-luc";
import { annexNumerals } from "./phu-luc/so-la-ma";
import { attachedLineMissing } from "./phu-luc/thieu-kem-theo";
import { annexHead } from "./phu-luc/tieu-de";
import { nationalHeadingWords } from "./quoc-hieu/dung-chu";
import { nationalHeadingMissing } from "./quoc-hieu/thieu";
import { mottoWords } from "./quoc-hieu/tieu-ngu";
import { mottoHyphens } from "./quoc-hieu/tieu-ngu-gach-noi";
import type { Rule } from "./rule";
import { letterSymbol } from "./so-ky-hieu/cong-van";
import { numberForm } from "./so-ky-hieu/hinh-thuc";
import { numberBlanks } from "./so-ky-hieu/khoang-trang";
import { symbolMatchesType } from "./so-ky-hieu/loai";
import { yearInSymbol } from "./so-ky-hieu/nam";
import { numberLeadingZero } from "./so-ky-hieu/them-so-khong";
import { numberMissing } from "./so-ky-hieu/thieu";
import { suppressionReason } from "./soat/bo-qua-ly-do";
import { suppressionCode } from "./soat/bo-qua-ma";
import { suppressionUnused } from "./soat/bo-qua-thua";
import { webPageText } from "./soat/chu-trang-web";
import { blanksLeft } from "./soat/con-trong";
import { otherPlace } from "./soat/dia-phuong-khac";
import { oneOffice } from "./soat/hai-chuc-vu";
import { oneHonorific } from "./soat/ong-ba";
import { headCount } from "./soat/so-nguoi";
import { figuresMatchWords } from "./soat/so-va-chu";
import { tableNumbers } from "./soat/stt-bang";
import { totals } from "./soat/tong-so";
import { copyForm } from "./ten-loai/ban-sao";
import { urgencyMark } from "./ten-loai/dau-mat-khan";
import { titleForm } from "./ten-loai/hinh-thuc";
import { authorityMissing } from "./ten-loai/tham-quyen";
import { titleMissing } from "./ten-loai/thieu";
import { subjectAgrees } from "./ten-loai/thong-nhat";
import { subjectDot } from "./ten-loai/trich-yeu-dau-cham";
import { subjectCapitals } from "./ten-loai/trich-yeu-in-hoa";
import { subjectOpener } from "./ten-loai/v-v";
import { periodicReport } from "./thoi-han/dinh-ky";
import { timeOfDay } from "./thoi-han/gio";
import { mixedDates } from "./thoi-han/hai-kieu-ngay";
import { vagueUrgency } from "./thoi-han/mo-ho";
import { dateExists } from "./thoi-han/ngay-khong-co";
import { deadlineOnDayOff } from "./thoi-han/ngay-nghi";
import { deadlineTooClose } from "./thoi-han/qua-sat";
import { romanQuarter } from "./thoi-han/quy-la-ma";
import { innerAfterOuter } from "./thoi-han/sau-han-cap-tren";
import { missingZero } from "./thoi-han/so-khong-thieu";
import { spareZero } from "./thoi-han/so-khong-thua";
import { monthOrQuarterExists } from "./thoi-han/thang-quy-khong-co";
import { tasksWithoutDeadline } from "./thoi-han/thieu";
import { deadlineWithoutYear } from "./thoi-han/thieu-nam";
import { weekdayMatches } from "./thoi-han/thu-trong-tuan";
import { deadlineBeforeSigning } from "./thoi-han/truoc-ngay-ban-hanh";
import { repeatedHead } from "./trinh-bay/bang-tieu-de";
import { paragraphGap } from "./trinh-bay/cach-doan";
import { lineSpacing } from "./trinh-bay/cach-dong";
import { alignment } from "./trinh-bay/canh-le";
import { letterSize } from "./trinh-bay/co-chu";
import { automaticNumbers } from "./trinh-bay/danh-so-tu-dong";
import { headColumns } from "./trinh-bay/dau-hai-cot";
import { drawnLines } from "./trinh-bay/duong-ke";
import { lineLength } from "./trinh-bay/duong-ke-dai";
import { missingLines } from "./trinh-bay/duong-ke-thieu";
import { orientation } from "./trinh-bay/huong-giay";
import { paperSize } from "./trinh-bay/kho-giay";
import { letterStyle } from "./trinh-bay/kieu-chu";
import { margins } from "./trinh-bay/le-trang";
import { firstLineIndent } from "./trinh-bay/lui-dau-dong";
import { blackLetters } from "./trinh-bay/mau-chu";
import { font } from "./trinh-bay/phong-chu";
import { pageNumber } from "./trinh-bay/so-trang";
import { firstPageNumber } from "./trinh-bay/so-trang-dau";
import { annexPages } from "./trinh-bay/so-trang-phu-luc";
import { commaBetweenUnits } from "./vien-dan/dau-phay";
import { oneDocumentTwoDates } from "./vien-dan/hai-ngay";
import { oneDocumentTwoNumbers } from "./vien-dan/hai-so";
import { oneTitle } from "./vien-dan/hai-ten";
import { citedActEnded } from "./vien-dan/het-hieu-luc";
import { internalTargetMissing } from "./vien-dan/khong-co";
import { partySymbol } from "./vien-dan/ky-hieu-dang";
import { symbolBlanks } from "./vien-dan/ky-hieu-trang";
import { firstCitation } from "./vien-dan/lan-dau";
import { actTitle } from "./vien-dan/sai-ten";
import { oneName } from "./vien-dan/ten-goi";
import { numberWord } from "./vien-dan/thieu-so";
import { otherSelfName } from "./vien-dan/tu-goi";
import { citationCase } from "./vien-dan/viet-hoa";
import { specialNames } from "./viet-hoa/dac-biet";
import { nameMarks } from "./viet-hoa/dau-trong-ten";
import { holidayCapitals } from "./viet-hoa/ngay-le";
import { peopleCapital } from "./viet-hoa/nhan-dan";
import { numberedDistrict } from "./viet-hoa/quan-phuong";
import { sentenceCapital } from "./viet-hoa/sau-dau-cham";
import { typeCapital } from "./viet-hoa/ten-loai";
import { nameCapitals } from "./viet-hoa/ten-rieng";
import { provinceCapitals } from "./viet-hoa/ten-tinh";

/** Head, title, authority line. */
const HEAD: readonly Rule[] = [
  nationalHeadingWords,
  mottoWords,
  mottoHyphens,
  nationalHeadingMissing,
  issuerMissing,
  issuerNameInFull,
  numberMissing,
  numberForm,
  numberLeadingZero,
  numberBlanks,
  symbolMatchesType,
  yearInSymbol,
  letterSymbol,
  placeAndDateMissing,
  placeAndDateForm,
  dateOfIssueImpossible,
  dateZeros,
  placeNameInFull,
  titleMissing,
  titleForm,
  subjectOpener,
  subjectDot,
  subjectCapitals,
  authorityMissing,
  urgencyMark,
];

/** Legal bases, structure, references, assignments, deadlines. */
const TEXT: readonly Rule[] = [
  basesPresent,
  basesPosition,
  basisOwnLine,
  basisSemicolon,
  lastBasisFullStop,
  basisBlank,
  basisDateExists,
  basisAfterSigning,
  decisionLine,
  decisionColon,
  articleForm,
  articleSequence,
  clauseForm,
  clauseSequence,
  pointForm,
  pointLetters,
  pointOrder,
  headingSequence,
  oddHeading,
  partOrder,
  executionWording,
  bulletMarks,
  lastItemEnd,
  articleTitles,
  romanCapitals,
  lawWithNumber,
  decimalForm,
  effectArticle,
  effectOutsideArticle,
  twoEffectDays,
  backdatedEffect,
  responsibilityArticle,
  endMark,
  internalTargetMissing,
  oneDocumentTwoDates,
  oneDocumentTwoNumbers,
  otherSelfName,
  numberWord,
  citationCase,
  commaBetweenUnits,
  leadAlsoSupports,
  nearMissName,
  emptyLead,
  severalLeads,
  dateExists,
  monthOrQuarterExists,
  deadlineBeforeSigning,
  deadlineWithoutYear,
  missingZero,
  spareZero,
  romanQuarter,
  timeOfDay,
  mixedDates,
  powerBasis,
  proposalMissing,
  proposalLast,
  firstCitation,
  partySymbol,
  symbolBlanks,
  chapterForm,
  chapterSequence,
  chapterTitle,
  lineCapital,
  starHeading,
  basisDateMissing,
];

/** Law and offices in time: these ask the knowledge tables. */
const IN_TIME: readonly Rule[] = [
  basisEnded,
  basisAmended,
  basisNotYet,
  basisEndsSoon,
  actDate,
  lawNumber,
  bodyEnded,
  districtEnded,
  provinceMerged,
  noSpecialZone,
  provinceSpelling,
  symbolOfOther,
];

/** Recipients, signature, attachments. */
const CLOSING: readonly Rule[] = [
  recipientsMissing,
  recipientsHead,
  recipientDashes,
  recipientEnds,
  recipientArticleMissing,
  recipientArticleExists,
  recipientArticleExecutes,
  sameAsAbove,
  fileCopy,
  signatureMissing,
  authorityMatchesSignature,
  signingFormLetters,
  signerOfficeMissing,
  signerDegree,
  attachedLineMissing,
  attachedLineMatches,
  attachedLineHalfFilled,
  enactedWith,
  annexNumerals,
  attachmentSigned,
  addressLine,
  signerNameCase,
  annexUnmentioned,
  copyForm,
  annexHead,
  attachmentEnd,
  singleAnnex,
  receiverLines,
];

/** Who does what by when, over the whole table of tasks. */
const TASKS: readonly Rule[] = [
  requestNotOrder,
  issuerSupports,
  sameTaskTwice,
  tableDisagrees,
  productMissing,
  taskedBodyNotRecipient,
  tasksWithoutDeadline,
  vagueUrgency,
  periodicReport,
  innerAfterOuter,
  deadlineTooClose,
  weekdayMatches,
  deadlineOnDayOff,
];

/** Numbers, names and places of one text that must agree, and what is left from the text it was made from. */
const FACTS: readonly Rule[] = [
  subjectAgrees,
  blanksLeft,
  figuresMatchWords,
  headCount,
  oneHonorific,
  oneOffice,
  otherPlace,
  tableNumbers,
  totals,
  oldYear,
  oldDocument,
  webPageText,
  oneName,
  oneTitle,
  actTitle,
  citedActEnded,
];

/** Spelling, characters, capitals: what any text may have. */
const WORDS: readonly Rule[] = [
  impossibleSyllable,
  confusedWord,
  unlikelyWord,
  doubledWord,
  gluedFootnote,
  unclosedQuotation,
  mixedTonePlaces,
  yearlyTwoWays,
  legacyFont,
  hiddenCharacters,
  foreignD,
  mixedComposition,
  looseMark,
  lookalikeLetters,
  falseFigure,
  lostLetter,
  mixedQuotes,
  wideBlanks,
  punctuationBlanks,
  unevenDash,
  nameCapitals,
  nameMarks,
  typeCapital,
  specialNames,
  peopleCapital,
  provinceCapitals,
  holidayCapitals,
  numberedDistrict,
  sentenceCapital,
];

/** Layout of a Word file; not asked of a text. */
const PAGES: readonly Rule[] = [
  paperSize,
  orientation,
  margins,
  font,
  blackLetters,
  letterSize,
  letterStyle,
  alignment,
  firstLineIndent,
  paragraphGap,
  lineSpacing,
  pageNumber,
  firstPageNumber,
  annexPages,
  missingLines,
  drawnLines,
  lineLength,
  headColumns,
  automaticNumbers,
  repeatedHead,
];

/** Suppression comments; these run last. */
const HOUSEKEEPING: readonly Rule[] = [suppressionReason, suppressionCode, suppressionUnused];

export const RULES: readonly Rule[] = [...HEAD, ...TEXT, ...IN_TIME, ...TASKS, ...CLOSING, ...FACTS, ...WORDS, ...PAGES, ...HOUSEKEEPING];
