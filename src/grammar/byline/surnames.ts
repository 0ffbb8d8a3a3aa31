const chinese = new Set(
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蕭蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱丘方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯向常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮纪紀柯梅童毕畢单單季裴霍涂成苗谷盛曲冉游管谌費费".split(
    "",
  ),
);
const compound =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|公孫|慕容|令狐|宇文|长孙|長孫|司徒|端木|东方|東方|独孤|南宫|南宮|范姜|張簡|张简)/u;
const korean = new Set(
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부".split(
    "",
  ),
);
const japanese = new Set(
  "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 清水 山崎 阿部 池田 橋本 山下 森 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 斉藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 浜田 市川 古川 水野 小松 島田 小山 高野 山内 西田 菅原 西川 五十嵐 北村 安田 中田 川口 平田 川崎 飯田 吉川 本田 沢田 澤田 久保田 川上 秋山 福島 関 辻 矢野 荒木 尾崎 永井 服部 須藤 大橋 馬場 黒田 松下 田口 石原 東 三宅 星野 河野 片山 大島 岩田 大谷 荒井 望月 永田 南 西山 田辺 本間 大久保 吉村 岡崎 石塚 江口 小沢 小澤 小池 大石 樋口 平井 小田 成田 中西 松村 川村 河村 内藤 高山 白石 堀 堀江 大渡 成瀬 高島 宮田 宮下 松永 福井 福本 関口 吉岡 三木 安部 土屋 牧野 松浦 松原 大竹 熊谷 石橋 上村 浅野 岡 岡村 片岡 八木 黒木 大川 小西 桑原 萩原 早川 平山 柳 柳田".split(
    " ",
  ),
);

/** Whether the text can be a whole Chinese name: a known surname, then one or two characters. */
export function isChineseName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  return compound.test(text) ? text.length >= 3 : text.length <= 3 && chinese.has(text.charAt(0));
}

/** How many characters of a text that begins with a Chinese name belong to it, when more follow. */
export function chineseNameLength(text: string): number {
  if (compound.test(text)) return Math.min(4, text.length);
  return chinese.has(text.charAt(0)) && text.length >= 5 ? 3 : Math.min(text.length, text.length === 4 ? 2 : 3);
}

export function isKoreanName(text: string): boolean {
  return (
    /^\p{Script=Hangul}{2,4}$/u.test(text) &&
    (korean.has(text.charAt(0)) || /^(?:남궁|황보|제갈|선우|독고|사공|서문)/u.test(text))
  );
}

export function isJapaneseSurname(text: string): boolean {
  return japanese.has(text);
}
