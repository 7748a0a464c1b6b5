import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createExtractor } from '../src/extract/pipeline';
(async()=>{
 const ex=await createExtractor({});
 const text=gunzipSync(readFileSync(`/work/shared/data/dev/worldwide.jsonl.gz`)).toString().trim().split('\n').map(l=>JSON.parse(l).text).join('\n\n');
 const a:any={id:'x',text,title:null,author:null,publisher:null,url:null,publishedAt:'2022-10-01',contentHash:'',source:'-'};
 let peak=0;const id=setInterval(()=>{peak=Math.max(peak,process.memoryUsage().rss/1e6)},200);
 const t=performance.now();const r=await ex.extract(a);clearInterval(id);
 console.log(text.length,text.split(/\s+/).length,performance.now()-t,r.timings,peak,process.memoryUsage().rss/1e6,r.mentions.length,r.statements.length,r.coreference.length);
 await ex.close();
})();
