import fs from "node:fs";
import { writeFileSync } from "node:fs";
const mod = await import(process.argv[2]!);
const e = mod.createEmbeddedEngine();
const run=(o:any,sig=new AbortController().signal)=>{const ev:any[]=[];const t=performance.now();return e.run({itemId:'x',model:'scene',prompt:'a fox in a forest',width:512,height:512,seed:5,...o},{signal:sig,onProgress:(p:any)=>ev.push([+(performance.now()-t).toFixed(0),+p.progress.toFixed(2),p.step,p.preview?.bytes.length])}).then((r:any)=>({ms:performance.now()-t,n:r[0].bytes.length,meta:r[0].metadata,ev,bytes:r[0].bytes}))};
let r=await run({}); console.log('cold',r.ms,r.n,JSON.stringify(r.meta),JSON.stringify(r.ev));
r=await run({}); console.log('warm',r.ms); r=await run({width:1024,height:1024}); console.log('1024',r.ms,r.n);r=await run({width:2048,height:2048}); console.log('2048',r.ms,r.n);
r=await run({model:'aurora'}); console.log('aurora',r.ms,r.n,r.ev.length,JSON.stringify(r.ev.slice(0,6)),JSON.stringify(r.meta)); writeFileSync('/tmp/sheet/aur.png',r.bytes);
r=await run({model:'aurora'}); console.log('aurora warm',r.ms);
const c=new AbortController(); const t=performance.now(); setTimeout(()=>c.abort(new Error('stop')),800); await run({model:'aurora',width:1024,height:1024},c.signal).catch((x:any)=>console.log('cancelled after',performance.now()-t-800,x.message));
const t2=performance.now(); r=await run({}); console.log('after cancel',performance.now()-t2);
const p=run({model:'aurora',width:1024,height:1024}); setTimeout(()=>process.kill(e.pid,'SIGKILL'),500); await p.catch((x:any)=>console.log(x.fault,x.message));
r=await run({}); console.log('recovered',r.ms);
console.log('rss', process.memoryUsage().rss/1e6); console.log(require_rss(e.pid)); function require_rss(pid:number){return fs.readFileSync(`/proc/${pid}/status`,'utf8').match(/VmRSS.*/)![0]}
await e.close();
