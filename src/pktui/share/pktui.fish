# Completes the words of pktui.
# To switch it on: pktui completion fish > ~/.config/fish/completions/pktui.fish
function _pktui_completion;
    set -l response (env _PKTUI_COMPLETE=fish_complete COMP_WORDS=(commandline -cp) COMP_CWORD=(commandline -t) pktui);

    for completion in $response;
        set -l metadata (string split --max 1 "," $completion);

        if test $metadata[1] = "dir";
            __fish_complete_directories $metadata[2];
        else if test $metadata[1] = "file";
            __fish_complete_path $metadata[2];
        else if test $metadata[1] = "plain";
            echo $metadata[2];
        end;
    end;
end;

complete --no-files --command pktui --arguments "(_pktui_completion)";
