# Completes the words of pktui.
# To switch it on: eval "$(pktui completion bash)"     # in ~/.bashrc
_pktui_completion() {
    local IFS=$'\n' line word=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while read -r line; do
        case $line in
            file,*) compopt -o filenames; COMPREPLY+=($(compgen -f -- "$word")) ;;
            dir,*) compopt -o filenames; COMPREPLY+=($(compgen -d -- "$word")) ;;
            plain,*) COMPREPLY+=("${line#plain,}"); [[ $line == *: ]] && compopt -o nospace ;;
        esac
    done < <(COMP_LINE="${COMP_LINE:0:COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" \
        _PKTUI_COMPLETE=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F _pktui_completion pktui
