/** Scripts that make a shell ask `newsgraph complete` what may come next. */

const BASH = `# newsgraph completion for bash: newsgraph completion bash >> ~/.bashrc
_newsgraph() {
  local IFS=$'\\n'
  COMPREPLY=($(newsgraph complete bash -- "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null))
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _newsgraph newsgraph
`;

const ZSH = `#compdef newsgraph
# newsgraph completion for zsh: newsgraph completion zsh > "\${fpath[1]}/_newsgraph", or add it to ~/.zshrc after compinit
_newsgraph() {
  local -a found
  found=("\${(@f)$(newsgraph complete zsh -- "\${(@)words[1,CURRENT]}" 2>/dev/null)}")
  if [[ -n \${found[1]} ]]; then
    if [[ \${found[1]} == *= ]]; then compadd -S '' -a found; else compadd -a found; fi
  else
    _files
  fi
}
compdef _newsgraph newsgraph
`;

const FISH = `# newsgraph completion for fish: newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish
function __newsgraph_complete
  newsgraph complete fish -- (commandline -opc) (commandline -ct) 2>/dev/null
end
complete -c newsgraph -a '(__newsgraph_complete)'
`;

/** The script of each shell that is known. */
export const COMPLETION_SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;
export type Shell = keyof typeof COMPLETION_SCRIPTS;
export const SHELLS = Object.keys(COMPLETION_SCRIPTS) as [Shell, ...Shell[]];
