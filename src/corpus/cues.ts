/**
 * What the credits of a text look like: bylines, datelines, captions.
 * Recognised by their wording and shape, never by the file they stand in.
 */

/** Names the house a reporter writes for. */
const HOUSE =
  '(?:本报|本刊|本网|本台|新华社|人民网|\\p{Script=Han}{2,8}(?:日报|晚报|报|网|电视台|客户端|融媒体中心))?';
const RANK = '(?:首席|见习|实习|特约|特派|全媒体|融媒体)?';
/** 记者从某区了解到, 记者看到: a sentence, no name. */
const NO_NAME = '(?!从|在|了解|看|见|获悉|采访|注意|近日|日前|今|昨|走|来到|发现|随)';
const OCCUPATION = `(?:记者|通讯员|评论员|撰稿人)${NO_NAME}`;
const ROLE = '(?:作者|撰文|撰稿|采写|摄影|图片|文字|供稿|供图|策划|统筹|监制|执行|文|图)[ \\u3000]*[/／:：]';
/** 本报记者 某某, 记者 某某 某报 某某 文/图, 通讯员 某某, 文/某某, 作者：某某. */
const REPORTER = new RegExp(`^[□■◆●▲◇○]?\\s*(?:[（(]\\s*)?(?:${HOUSE}${RANK}${OCCUPATION}|${ROLE})`, 'u');

const NAME = '(?:[*＊×xX某]{1,6}|[^\\s，,、。：:](?:[\\s\\u3000]?[^\\s，,、。：:]){1,3})';
/** 区长 某某, 某区人民政府区长 某某, 区委副书记、区长 某某: an office and a name under a title. */
const OFFICE = new RegExp(
  '^(?:\\S{0,30}(?:人民政府|管委会|管理委员会|党工委|区委|县委|市委|常委|常委会|副书记|政府)、?)?' +
    `(?:代|副)?(?:区长|县长|市长|主任|书记|镇长)[\\s\\u3000]+${NAME}$`,
  'u',
);
/** （2023年1月10日）, 2023年1月10日, 二〇二三年一月十日. */
const DATE_LINE =
  /^[（(]?\s*(?:[\d×*＊xX]{2,6}|[一二三四五六七八九〇零○]{4})\s*年\s*[\d一二三四五六七八九十×*＊xX]+\s*月\s*[\d一二三四五六七八九十×*＊xX]+\s*日\s*[）)]?$/u;
/** The commonest family names: a bracket with nothing but names in it is a credit, （掌声） is none. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const NAMES = new RegExp(
  `^[（(][${FAMILY}][\\p{Script=Han}*×]{1,2}(?:[ \\u3000、]+[${FAMILY}][\\p{Script=Han}*×]{1,2}){0,4}[）)]$`,
  'u',
);

const LONGEST_BYLINE = 60;

export const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE &&
  !/[。！？；]/u.test(text) &&
  (REPORTER.test(text) || OFFICE.test(text) || DATE_LINE.test(text));

/** Where what follows the last sentence of a line begins, or -1. */
function behindLastStop(text: string): number {
  const stop = Math.max(
    ...['。', '！', '？', '”', '"', '）', ')'].map((mark) => text.lastIndexOf(mark, text.length - 2)),
  );
  if (stop < 0 || text.length - stop > LONGEST_BYLINE) return -1;
  let at = stop + 1;
  while (/[\s\u3000]/u.test(text.charAt(at))) at += 1;
  return at;
}

/** A byline that runs on at the end of a lead: “……启新程。记者 某某 文/图”. Offset, or -1. */
export function trailingByline(text: string): number {
  const at = behindLastStop(text);
  if (at < 0) return -1;
  const tail = text.slice(at);
  return isByline(tail) || (NAMES.test(tail) && /[。！？”]\s*$/u.test(text.slice(0, at))) ? at : -1;
}

const TURN_OVER = '[（(](?:紧?接|下转|上接|转)第?\\s*[A-Z]?[\\d一二三四五六七八九十]+\\s*版[^）)]{0,20}[）)]';
const TURN_OVER_TAIL = new RegExp(
  `(?:${TURN_OVER}|[（(【](?:责任编辑|责编|编辑)[^）)】]{0,24}[）)】])$`,
  'u',
);
const TURN_OVER_HEAD = new RegExp(`^${TURN_OVER}`, 'u');

/** “……126家。（下转06版）”: where a note to the reader of the page begins behind the text, or -1. */
export const trailingNote = (text: string): number =>
  TURN_OVER_TAIL.exec(text.slice(-60)) ? noteAt(text) : -1;
const noteAt = (text: string): number =>
  Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('【'));
/** “（上接第一版）……”: length of the note before the text, or 0. */
export const leadingNote = (text: string): number => TURN_OVER_HEAD.exec(text.slice(0, 60))?.[0].length ?? 0;

const DATELINE =
  /^(?:(?:本报|本网|本台|本刊)[^，。\s\u3000（(]{0,10}?讯(?!员)|\p{Script=Han}{2,8}(?:网|报|融媒|发布|客户端|电视台)讯(?!员)|(?:新华社|新华网|人民网|中新社|中新网|央广网|中国网)[^，。]{0,12}?\d{1,2}月\d{1,2}日[电讯])[\s\u3000]*(?:[（(][^）)]{0,50}[）)])?[\s\u3000]*/u;

/** “本报讯（记者 某某）2月19日……”: the length of the credit that opens a news text, or 0. */
export const leadingByline = (text: string): number =>
  DATELINE.exec(text.slice(0, 120))?.[0].trimEnd().length ?? 0;

const CAPTION_OPENING =
  /^(?:图为|图：|图片：|图片说明|图[①-⑨]|(?:本[版组文]|文中|以上)(?:图片|照片|配图)|[▲△▼▽◀◁◄↑↓←→]|【图|[（(]图(?:为|片|[/／:：①-⑨\d]))/u;
const CAPTION_CREDIT =
  /(?:[\s\u3000（(/／](?:摄|摄影|供图|图|制图|资料图|资料图片)[）)]?|[\u4e00-\u9fff]{2,4}[\s\u3000]*摄[）)]?|[\u4e00-\u9fff]{2,}供图[）)]?)(?:[（(][^）)]{1,12}[）)])?。?$/u;
const LONGEST_CREDITED = 80;
const LONGEST_CAPTION = 160;

/** Opens as a caption does: a credit at its end is part of it. */
export const opensCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && CAPTION_OPENING.test(text) && !/[；]/u.test(text);

/** Says of itself that it stands under a picture. */
export const saysCaption = (text: string): boolean =>
  opensCaption(text) ||
  (text.length <= LONGEST_CREDITED &&
    !/[；]/u.test(text) &&
    CAPTION_CREDIT.test(text) &&
    !REPORTER.test(text));

const ORGANISATION = /(?:人民政府|管委会|管理委员会|委员会|党工委|办公室|区委|县委|市委|政府|中心|局)$/u;
/** Who signs: a body or, in two or three characters, a person. Only the place makes it a signature. */
export const isSignature = (text: string): boolean =>
  text.length <= 24 &&
  (ORGANISATION.test(text) ||
    new RegExp(
      `^[${FAMILY}][ \\u3000]{0,2}[\\p{Script=Han}*×][ \\u3000]{0,2}[\\p{Script=Han}*×]?$`,
      'u',
    ).test(text) ||
    /^[*＊×xX某]{1,4}$/u.test(text));
