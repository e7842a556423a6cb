import { readFileSync } from 'node:fs'
import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { re3d } from '/tmp/wt/re3d/benchmarks/src/tasks/re3d/index.ts'
const rows = readFileSync('/work/shared/benchmarks/re3d-conflict/dev.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l))
const pred = re3d.predict(rows.map(({id,text,title,date,source,url})=>({id,text,title,date,source,url})), {lexicon: loadLexicon(), annotator: createAnnotator()}) as any[]
const [type, what='both', n='60']=process.argv.slice(2)
const show=(t:string,b:number,e:number)=>(t.slice(Math.max(0,b-30),b)+'['+t.slice(b,e)+']'+t.slice(e,e+25)).replace(/\s+/g,' ')
const fn:string[]=[],fp:string[]=[]
for(const [i,r] of rows.entries()){const p=pred[i]
 for(const g of r.entities) if(g.type===type&&!p.entities.some((e:any)=>e.type===type&&e.begin===g.begin&&e.end===g.end)){
   const ov=p.entities.filter((e:any)=>e.begin<g.end&&g.begin<e.end).map((e:any)=>e.type.slice(0,3)+':'+r.text.slice(e.begin,e.end)).join(' | ')
   fn.push(show(r.text,g.begin,g.end)+'   <<'+ov.replace(/\s+/g,' '))}
 for(const e of p.entities) if(e.type===type&&!r.entities.some((g:any)=>g.type===type&&e.begin===g.begin&&e.end===g.end)){
   const ov=r.entities.filter((g:any)=>e.begin<g.end&&g.begin<e.end).map((g:any)=>g.type.slice(0,3)+':'+g.text).join(' | ')
   fp.push(show(r.text,e.begin,e.end)+'   <<'+ov.replace(/\s+/g,' '))}
}
const pick=(a:string[])=>{const k=Number(n);const step=Math.max(1,a.length/k);return Array.from({length:Math.min(k,a.length)},(_,j)=>a[Math.floor(j*step)]).join('\n')}
if(what!=='fp') console.log('FN',fn.length+'\n'+pick(fn)); if(what!=='fn') console.log('\nFP',fp.length+'\n'+pick(fp))
