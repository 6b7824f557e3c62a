/** Names that are also everyday words of English, folded as in `foldForSearch`. */
export const commonWords: ReadonlySet<string> = new Set(
  `abode ace amber an angel april art ash august autumn bay bear bell berry bill bird blue bond bright brook brown bush
  carol chance char charity chase cherry church clay cliff cook crystal daisy day dale dawn dean deal do dean drew eve
  ever faith far fern field finn fisher fox frank free gay gene ginger glen good grace grant gray green guy hall hand
  harmony harry heath heather hill holly hope house hunt hunter ivy jack jade jay jean jewel joy june just justice kay
  king kit lake lane lark lee less long love major man mark mason may mercy merit miles miller more moss neat nice noble
  north pace page park pat patience peace pearl penny piper price pride prince prudence rain ray reed rich river rob
  robin rock rose rowan ruby rusty sandy sage see shade short sky so south star stone storm sue summer sunny taylor
  temple terry than thorn to tom trinity tripp true van victor violet walker ward way wells west white will willow winter
  wise wish wolf wood woods wright young`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
